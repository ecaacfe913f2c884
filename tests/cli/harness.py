"""What the command tests share: running a process with limits, and judging what it did.

A Case has a function `check(box)` that returns None or a text that says what is wrong. Box gives it a fresh folder, a fresh
HOME and run(). The harness itself must stay small in memory: the peak memory of a child starts from that of its parent.
"""
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
OWN_MEMORY_KB = 32 << 10  # what a child may report though it used nothing: our own peak


class Settings:
    """Options of the run: folder of the commands, and whether they are slow (sanitizers)."""
    bin = os.path.join(ROOT, 'build', 'release', 'bin')
    isSlow = False


class Result:
    def __init__(self, status, out, err, seconds, peakKb):
        self.status, self.out, self.err = status, out, err
        self.seconds = seconds      # CPU time in user mode: page faults cost what the neighbours leave
        self.peakKb = peakKb

    def show(self):
        return 'status %s, %.2f s, stdout %r, stderr %r' % (self.status, self.seconds, self.out[:160], self.err[-400:])


class Box:
    """A fresh folder `work` and a fresh HOME `home` for one test."""

    def __init__(self):
        self.root = tempfile.mkdtemp(prefix='pscal-cli-')
        self.work = os.path.join(self.root, 'work')
        self.home = os.path.join(self.root, 'home')
        os.mkdir(self.work)
        os.mkdir(self.home)

    def close(self):
        for folder, _, _ in os.walk(self.root):
            try:
                os.chmod(folder, 0o700)
            except OSError:
                pass
        shutil.rmtree(self.root, ignore_errors=True)

    def path(self, name):
        return os.path.join(self.work, name)

    def write(self, name, content):
        """content: bytes, str, or an iterable of bytes (written piece by piece). Returns the size."""
        if isinstance(content, str):
            content = content.encode('latin-1')
        if isinstance(content, bytes):
            content = [content]
        size = 0
        with open(self.path(name), 'wb') as f:
            for piece in content:
                f.write(piece)
                size += len(piece)
        return size

    def read(self, name):
        with open(self.path(name), 'rb') as f:
            return f.read()

    def env(self, **more):
        env = {'PATH': '/usr/bin:/bin', 'HOME': self.home, 'LC_ALL': 'C.UTF-8', 'TMPDIR': self.work}
        env.update({k: v for k, v in os.environ.items() if k.endswith('SAN_OPTIONS')})
        env.update(more)
        return {k: v for k, v in env.items() if v is not None}

    def popen(self, argv, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=None, cwd=None, setup=None):
        command = [os.path.join(Settings.bin, argv[0])] + list(argv[1:]) if '/' not in argv[0] else list(argv)
        return subprocess.Popen(command, cwd=cwd or self.work, env=self.env(**(env or {})), stdin=stdin, stdout=stdout, stderr=stderr,
                                start_new_session=True, preexec_fn=lambda: ordinarySignals(setup))

    def run(self, argv, stdin=b'', env=None, cwd=None, limit=60, stdout=None, setup=None):
        """Runs a command (first word: one of ours). stdout: a file object instead of a temporary file."""
        if Settings.isSlow:
            limit *= 5
        with tempfile.TemporaryFile() as fin, tempfile.TemporaryFile() as fout, tempfile.TemporaryFile() as ferr:
            fin.write(stdin)
            fin.seek(0)
            process = self.popen(argv, fin, stdout or fout, ferr, env, cwd, setup)
            expired = []
            timer = threading.Timer(limit, lambda: (expired.append(1), os.killpg(process.pid, signal.SIGKILL)))
            timer.start()
            _, raw, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = 0
            status = 'still running after %d s' % limit if expired else os.waitstatus_to_exitcode(raw)
            fout.seek(0)
            ferr.seek(0)
            return Result(status, fout.read(1 << 22), ferr.read(1 << 20).decode('latin-1'), usage.ru_utime,
                          usage.ru_maxrss)

    def pascal(self, source, options=(), args=(), name='prog.pas', **more):
        """Writes the source to name and runs `pascal options name args`."""
        self.write(name, source)
        return self.run(['pascal'] + list(options) + [name] + list(args), **more)


def judge(r, status=0, err=None, out=None, seconds=None, peakKb=None, maxLines=40):
    """None if the result is as wanted. err: pattern that stderr must contain, None: stderr must be empty, '': anything.
    out: bytes that stdout must be, or a pattern (str) it must contain. status: a number or several."""
    statuses = status if isinstance(status, (tuple, list)) else (status,)
    if r.status not in statuses:
        return 'expected status %s: %s' % (' or '.join(map(str, statuses)), r.show())
    if re.search(r'Sanitizer|runtime error: .*(undefined|overflow:|misaligned|null pointer of)|[Aa]ssertion .* failed\.|internal error', r.err) \
            and 'Assertion failed' not in r.err:
        return 'a report of our own mistake: ' + r.show()
    if err is None and r.err:
        return 'unexpected message: ' + r.show()
    if err and not re.search(err, r.err, re.I):
        return 'message lacks /%s/: %s' % (err, r.show())
    if err and r.err.count('\n') > maxLines:
        return 'more than %d lines of messages: %s' % (maxLines, r.show())
    if isinstance(out, bytes) and r.out != out:
        return 'expected output %r: %s' % (out[:160], r.show())
    if isinstance(out, str) and not re.search(out, r.out.decode('latin-1')):
        return 'output lacks /%s/: %s' % (out, r.show())
    if seconds is not None and not Settings.isSlow and r.seconds > seconds:
        return '%.2f s of CPU time, %.2f allowed: %s' % (r.seconds, seconds, r.show())
    if peakKb is not None and not Settings.isSlow and r.peakKb > peakKb:
        return 'used %d KB, %d allowed: %s' % (r.peakKb, peakKb, r.show())
    return None


def ordinarySignals(setup):
    """In the child: nohup and background jobs of a shell hand down ignored signals, which these tests must not inherit."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGPIPE):
        signal.signal(number, signal.SIG_DFL)
    if setup is not None:
        setup()


class Case:
    def __init__(self, name, check):
        self.name, self.check = name, check

    def run(self):
        box = Box()
        try:
            problem = self.check(box)
            if problem and ' s of CPU time, ' in problem:  # a busy machine: the second time counts
                box.close()
                box = Box()
                problem = self.check(box)
            return problem
        except Exception as e:  # a broken test is a failed test; the others go on
            return '%s: %s' % (type(e).__name__, e)
        finally:
            box.close()
