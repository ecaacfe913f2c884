"""Terminal routines on a pseudo-terminal: sequences, keys without echo, and a terminal that is left as it was found."""
import os
import pty
import select
import signal
import subprocess
import termios
import time

from harness import Case, Settings

SHOW = """program show;
begin
  TextColor(4); write('red'); NormVideo; writeln('plain');
  TextAttr := 16 + 128 + 15; write(TextAttr:4); NormVideo;
  PushScreen; PushScreen; PopScreen; HideCursor; GotoXY(3, 2); ClrEol; Window(2, 2, 10, 5); GotoXY(1, 1); GotoXY(99, 1);
  TextColorE(200); write('x')
end.
"""
KEYS = """program keys;
var c: char;
begin
  write('ready'); c := ReadKey; write('<', ord(c), '>'); ReadKey(c); write('<', c, '>');
  repeat until KeyPressed; write(PollKeyAny); %s
end.
"""


class Terminal:
    """A program on a pseudo-terminal of 100 columns."""

    def __init__(self, box, source, **env):
        box.write('t.pas', source)
        self.master, slave = pty.openpty()
        self.slave = slave
        termios.tcsetwinsize(slave, (30, 100)) if hasattr(termios, 'tcsetwinsize') else None
        self.before = termios.tcgetattr(slave)
        self.process = subprocess.Popen([os.path.join(Settings.bin, 'pascal'), 't.pas'], cwd=box.work, env=box.env(**env),
                                        stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
        self.text = b''

    def waitFor(self, text):
        end = time.monotonic() + 20
        while text not in self.text and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                self.text += os.read(self.master, 4096)
            elif self.process.poll() is not None:
                break
        return text in self.text

    def type(self, keys):
        os.write(self.master, keys)

    def isRaw(self):
        return not termios.tcgetattr(self.slave)[3] & termios.ICANON

    def end(self):
        """None, or what is wrong: the program hangs, or has changed the terminal."""
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return 'the program hangs: %r' % self.text
        self.waitFor(b'\0never')
        after = termios.tcgetattr(self.slave)
        os.close(self.master)
        os.close(self.slave)
        return None if after == self.before else 'the terminal was left in another mode'


def sequences(box):
    t = Terminal(box, SHOW)
    problem = t.end()
    want = (b'\x1b[31mred\x1b[0mplain\r\n\x1b[5;97;44m 159\x1b[0m\x1b[?1049h\x1b[2J\x1b[H\x1b[2J\x1b[H\x1b[?25l\x1b[2;3H\x1b[K'
            b'\x1b[2;5r\x1b[2;2H\x1b[2;2H\x1b[38;5;200mx\x1b[0m\x1b7\x1b[r\x1b8\x1b[?1049l\x1b[?25h')
    return problem or (None if t.text == want else 'printed %r' % t.text)


def noSequences(box):
    r = box.pascal(SHOW)
    if r.out != b'redplain\n 159x':
        return r.show()
    r = box.pascal(SHOW, env={'PSCAL_FORCE_ANSI': '1'})
    return None if b'\x1b[31mred\x1b[0m' in r.out else r.show()


def keys(last, typed=b'', expect=b'', number=None):
    def check(box):
        t = Terminal(box, KEYS % last)
        if not t.waitFor(b'ready'):
            return t.end() or 'no output: %r' % t.text
        t.type(b'A')
        if not t.waitFor(b'<65>') or not t.isRaw():
            return t.end() or 'no key: %r' % t.text
        t.type(b'B')
        t.waitFor(b'<B>')
        t.type(b'C')
        t.waitFor(b'67')
        if typed:
            t.type(typed)
        if number is not None:
            t.waitFor(b'wait')
            time.sleep(0.2)  # a signal between the flush and the read would be seen at the next key only
            os.kill(t.process.pid, number)
        t.waitFor(expect)
        problem = t.end()
        if b'A<65>' in t.text or b'CC' in t.text:
            return 'keys are echoed: %r' % t.text
        return problem or (None if expect in t.text else 'printed %r' % t.text)
    return check


def position(box):
    t = Terminal(box, "program p; begin write('<', WhereX, ',', WhereY, '>') end.")
    for _ in range(2):
        if not t.waitFor(b'\x1b[6n'):
            break
        t.text = t.text.replace(b'\x1b[6n', b'', 1)
        t.type(b'\x1b[7;12R')
    return t.end() or (None if b'12,' in t.text and b'7>' in t.text else 'printed %r' % t.text)


def cases():
    return [
        Case('terminal/sequences', sequences),
        Case('terminal/none-without-terminal', noSequences),
        Case('terminal/keys', keys("write('end')", expect=b'end')),
        Case('terminal/line-after-keys', keys("write('line'); readln(c); write('(', c, ')')", b'z\n', b'(z)')),
        Case('terminal/error-restores', keys('c := chr(ord(c) div (ord(c) - 66))', expect=b'division by zero')),
        Case('terminal/halt-restores', keys('Halt(3)', expect=b'67')),
        Case('terminal/sigterm-restores', keys("write('wait'); flush(output); while true do", number=signal.SIGTERM, expect=b'wait')),
        Case('terminal/interrupt-restores', keys("write('wait'); c := ReadKey", number=signal.SIGINT, expect=b'interrupted')),
        Case('terminal/position', position),
    ]
