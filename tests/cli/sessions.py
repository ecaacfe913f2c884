"""Interactive sessions: scripted through a pipe, and on a pseudo-terminal with editing, completion and Ctrl-C."""
import json
import os
import pty
import re
import select
import subprocess
import time

from harness import Case, Settings, judge

PASCAL, CLIKE, TINY = ['pscal', 'repl', '--no-banner'], ['clike-repl', '--no-banner'], ['pscal', 'repl', '--lang=tiny', '--no-banner']


def answers(out):
    """The output without prompts."""
    text = re.sub(r'(pascal> |   \.\.\.> |clike> |\.\.\.\.> |tiny> | \.\.\.> )', '', out if isinstance(out, str) else out.decode('latin-1'))
    return [l for l in text.split('\n') if l]


def script(argv, lines, wanted, pattern=None, status=0):
    def check(box):
        box.write('shapes.pas', 'unit shapes; interface function area(x: integer): integer; implementation function area(x: integer): integer; begin area := x * x end; end.')
        r = box.run(argv, stdin=('\n'.join(lines) + '\n').encode(), env={'PSCAL_HISTORY': ''})
        if r.status != status:
            return 'status %s: %r' % (r.status, r.err[-300:])
        if answers(r.out) != wanted:
            return 'printed %r instead of %r; %r' % (answers(r.out), wanted, r.err[-300:])
        text = r.err if isinstance(r.err, str) else r.err.decode('latin-1')
        if pattern is None and text:
            return 'messages: %r' % text
        return None if pattern is None or re.search(pattern, text) else 'no message like %r in %r' % (pattern, text)
    return check


SCRIPTS = {
    'pascal_values': (PASCAL, ['var a, b: integer;', 'a := 3; b := 4', 'a + b', "var s: string = 'hey';", 's + s', 'a = b', 'sqrt(2) > 1', 'a / 2 > 1'],
                      ['7', 'heyhey', 'FALSE', 'TRUE', 'TRUE']),
    'pascal_lines': (PASCAL, ['function sq(x: integer): integer;', 'var y: integer;', 'begin', '  y := x;', '  sq := y * y', 'end;', 'sq(12)', 'for a := 1 to 2 do begin',
                              'end;', 'if sq(2) = 4 then', '  writeln(1)', 'else', '  writeln(2)'],
                     ['144', '1', ], r"'a'|'else'"),
    'pascal_redefines': (PASCAL, ['var a, b: integer;', 'a := 1; b := 2;', 'function f: integer; begin f := b end;', 'function g: integer; begin g := f * 10 end;', 'g',
                                  'function f: integer; begin f := b + 1 end;', 'g', 'var a: string;', "a := 'text'", 'a', 'b', ':funcs'],
                         ['20', '30', 'text', '2', 'function f: integer; begin f := b + 1 end;', 'function g: integer; begin g := f * 10 end;']),
    'pascal_structures': (PASCAL, ['type t = record x, y: integer end;', 'type p = ^t;', 'var r: t;', 'var q: p;', 'new(q); q^.x := 5; r := q^', 'r', 'q^.x', ':type r', ':type q^.y / 2',
                                   'type t = record x: integer; name: string end;', 'r', 'q = nil'],
                          ['{x=5, y=0}', '5', 't', 'REAL', '{x=0, name=}', 'TRUE']),
    'pascal_units': (PASCAL, ['uses math;', 'var n: integer;', 'n := ceil(2.1)', 'n'], ['3']),
    'pascal_commands': (PASCAL, [':help', 'procedure p; begin writeln(7) end;', ':bytecode p', ':nothing', ':reset', 'p', ':type', ':quit', 'never'],
                        None, None),
    'clike_values': (CLIKE, ['int x = 5;', 'x', 'x + 2.5', '"abc"', 'x = 7', 'x;', 'x++', '(x)', 'true', "'c'", 'int a[3] = {1, 2, 3};', 'a', 'int *q = &x;', '*q = 9;', 'x', ':type q'],
                     ['5', '7.500000', 'abc', '7', '8', '1', 'c', '[1, 2, 3]', '9', 'int *']),
    'clike_lines': (CLIKE, ['int sq(int n) {', '  return n * n;', '}', 'sq(7);', '(sq(7))', 'for (int i = 0; i < 3; i++) {', '  printf("%d", i);', '}', 'struct P { int x; double y; };',
                            'struct P p = {1, 2.5};', 'p', '/* a', 'comment */ x', '#define TWO 2', 'TWO * 4', 'typedef struct P Q;', 'Q z = {3, 4};', 'z.x', 'printf("\\n");'],
                    ['49', '012{x=1, y=2.500000}', '8', '3'], r"'x'"),
    'clike_state': (CLIKE, ['long f() { static int n = 0; n++; return n; }', '(f())', '(f())', 'long (*g)() = f;', 'int n = 1;', '1 / (n - 1)', 'n', 'nope', 'n', 'str s;', 's = "abc";', 's',
                            'long f() { return 100; }', '(f())', '(g())'], ['1', '2', '1', '1', 'abc', '100', '3'], r'division by zero(.|\n)*nope'),
    # what is missing at an end is supplied or waited for
    'clike_ends': (CLIKE, ['int x = 5', 'struct P { int x; }', 'struct P p = {3}', 'p', 'union U { int a; } u = {4}', 'u', 'u.a', 'enum E { A, B } e = B', 'e', 'typedef int T', 'T t = 7', 't', 'int sq(int n)', '{',
                           'return n * n; }', '(sq(4))', 'for (int i = 0; i < 3; i++)', 'x++;', 'x +', 'p.x', 'while (x < 20)', '{', 'if (x % 2 == 0) x++;', 'else', '  x += 3; }', 'x', 'do x++; while (x < 30)', 'x', 'int *q = NULL',
                           'q', 'NULL', 'struct P', '{ double d; }', 'struct P r = {2}', 'r', 'semaphore s = semaphore(2)', '(s.count)', 'import "math_utils.cl"', '(square(9))', 'int square(int x);', '#define N 3', 'N',
                           'x--', 'x'],
                   ['{x=3}', '{}', '4', '1', '7', '16', '11', '20', '30', '(nil)', '(nil)', '{d=2.000000}', '2', '81', '3', '29']),
    # lines count within an entry, in all messages
    'clike_places': (CLIKE, ['int f(int a) {', '  return 1 /', '   (a - 5); }', 'int g(int a) { return f(a); }', 'g(5)', 'nope', ':type x +', 'void f() {}'], [],
                     r'session:2: runtime error: division by zero(.|\n)*in f \(session:2\)\n  in g \(session:1\)(.|\n)*session:1:1: error: undefined variable .nope.'
                     r'(.|\n)*session:1:\d+: error'),
    'pascal_places': (PASCAL, ['writeln(1);', 'procedure p(a: integer);', 'begin', '  writeln(1 div a) end;', 'p(0)', 'q', ':type q'], ['1'],
                      r'session:3: runtime error(.|\n)*in p \(session:3\)(.|\n)*session:1:1: error(.|\n)*session:1:1: error'),
    'pascal_echo_places': (PASCAL, ['1 div 0', 'var x: integer;', '1', '  + 2 div x', '3 div x'], ['1'], r'^session:1: run.*\n  in session \(session:1\)\nsession:[12]: run(.|\n)*\nsession:1: run.*\n  in session \(session:1\)\n$'),
    'clike_echo_places': (CLIKE, ['1 / 0', 'int x = 0;', '5 / x'], [], r'^session:1: run.*\n  in main \(session:1\)\nsession:1: run.*\n  in main \(session:1\)\n$'),
    'clike_shows': (CLIKE, ['int n = 2', ':tasks', ':ast n * 3', ':ast', ':ast nope', 'n'], None, None),
    'clike_exit': (CLIKE, ['printf("%d\\n", 1);', 'exit(3)', '2'], ['1'], None, 3),
    'clike_limits': (['clike-repl', '--no-banner', '--max-heap=16M', '--max-stack=256K'],
                     ['str s = "x";', 'while (1) s = s + s;', 'int deep(int n) { return deep(n + 1) + 1; }', 'deep(0)', '"still here"'], ['still here'], r'memory(.|\n)*stack'),
    'clike_tasks': (CLIKE, ['int n = 0;', 'mutex m;', 'void add() { int i; for (i = 0; i < 100; i++) { m.lock(); n = n + 1; m.unlock(); } }',
                            'int t = spawn add();', 'join t;', 'n'], ['100']),
    'tiny_values': (TINY, ['x', 'x := 5', 'x + 1', 'x < 3', 'y := "abc"; write y, x', 'y', 'y := 7', 'y', '"a { b"', 'write 1; write 2', 'max(3, 4)', 'delay(0)', ':type x < 1', ':type "s"',
                           ':type y', ':vars'],
                    ['0', '6', 'false', 'abc5', 'abc', '7', 'a { b', '1', '2', '4', 'boolean', 'string', 'any', 'y', 'x']),
    'tiny_lines': (TINY, ['def fact(n)', '  if n < 2 then return 1 end;', '  return n * fact(n - 1)', 'end', 'fact(10)', 'if fact(3) = 6 then', '  write "six"', 'else', '  write "no"', 'end',
                          'repeat', '  n := n + 1', 'until', 'n = 3', 'n', '{ a', 'comment } n', '(n +', '1)', 'if := 3', 'write "open'], ['3628800', 'six', '3', '3', '4'], r"':='(.|\n)*unterminated"),
    # a def holds until it is replaced, whatever stands beside it, and what stands beside it is done once
    'tiny_redefines': (TINY, ['a := 1; def two; return 2 end; b := two() + a', 'b', 'two()', 'def twice(x) return 2 * two() + x end; twice(a)', 'def two; return 20 end', 'twice(1)', 'a', ':funcs'],
                       ['3', '2', '5', '41', '1', 'def two; return 20 end', 'def twice(x) return 2 * two() + x end; ']),
    # names that only a def mentions, and entries that do not mention a variable
    'tiny_state': (TINY + ['--gc-stress'], ['s := "kept" ; def count(n) total := total + n; last := "l" end', 'count(3); count(4)', 'total', '1 / (total - 7)', 'nope(1)', 'x y', 'write s, total, last',
                                            'def count(n) total := total - n end', 'count(2)', 'total', ':reset', 'total'], ['7', 'kept7l', '5', '0'], r'division by zero(.|\n)*nope(.|\n)*y'),
    'tiny_tasks': (TINY, ['m := mutex(); def add(k); local i; for i := 1 to k do lock(m); n := n + 1; unlock(m) end end', 't := spawn add(50)', 'u := spawn add(50); join t; join u', 'n',
                          'import thread; c := chan(2); push(c, "text")', 'collect(c)', 'def say; write "said" end', 'thread_create say', 'thread_join 1', 'halt(4)', '1'],
                   ['100', 'text', '1', 'said'], None, 4),
    'tiny_failing_task': (TINY, ['def wrong return 1 / zero end; t := spawn wrong', 'WaitForThread(t)', '"on"'], ['1', 'on'], r'division by zero(.|\n)*in thread 1'),
    'tiny_commands_alone': (TINY, [':type', ':time ', ':bytecode', ':load', '5'], ['5'], r'^:type needs an expression(.|\n)*:time  needs an entry(.|\n)*:bytecode needs a name(.|\n)*:load needs a file'),
    'tiny_units': (TINY, ['import shapes', 'area(3)', 'v := area(v) + 1', 'v'], ['9', '1']),
}


def commands(box):
    r = box.run(PASCAL, stdin='\n'.join(SCRIPTS['pascal_commands'][1]).encode() + b'\n', env={'PSCAL_HISTORY': ''})
    out, err = r.out.decode(), r.err if isinstance(r.err, str) else r.err.decode()
    for part in (':bytecode NAME', '.func ', 'CALLB'):
        if part not in out:
            return '%r is not in %r' % (part, out)
    for part in ('Unknown command :nothing', "identifier not found: 'p'"):
        if part not in err:
            return '%r is not in %r' % (part, err)
    return None if r.status == 0 and 'never' not in err else 'the session goes on after :quit: %r' % err


def shown(box):
    r = box.run(CLIKE, stdin='\n'.join(SCRIPTS['clike_shows'][1]).encode() + b'\n', env={'PSCAL_HISTORY': ''})
    out, err = r.out.decode(), r.err if isinstance(r.err, str) else r.err.decode()
    trees = [json.loads(part[:part.rindex('}') + 1]) for part in out.split('clike> ') if part.startswith('{')]
    if len(trees) != 2 or any(t['format'] != 'pscal-tree' for t in trees) or '"op":"mul"' not in out:
        return 'the trees are %r' % out
    return None if '[]' in out and "'nope'" in err and out.rstrip().endswith('2\nclike>') else 'printed %r and %r' % (out[-100:], err)


def loading(box):
    box.write('x.pas', 'function three: integer;\nbegin\n  three := 3\nend;\nvar v: integer = 4;\nthree + v\n')
    return script(PASCAL, [':load x.pas', 'v := v * three', 'v', ':load nothing.pas'], ['7', '12'], "cannot read 'nothing.pas'")(box)


class Session:
    """A session on a pseudo-terminal."""

    def __init__(self, box, argv):
        self.master, slave = pty.openpty()
        # libedit itself keeps two strings for ever: only here nobody looks for leaks
        env = box.env(TERM='xterm', PSCAL_HISTORY=box.path('history'), ASAN_OPTIONS=os.environ.get('ASAN_OPTIONS', '') + ':detect_leaks=0')
        self.process = subprocess.Popen([os.path.join(Settings.bin, argv[0])] + argv[1:], cwd=box.work, env=env, stdin=slave, stdout=slave, stderr=slave,
                                        start_new_session=True, preexec_fn=lambda: __import__('fcntl').ioctl(0, __import__('termios').TIOCSCTTY, 0))
        os.close(slave)
        self.text = b''

    def wait(self, text):
        end = time.monotonic() + 20
        while text not in self.text and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                try:
                    self.text += os.read(self.master, 4096)
                except OSError:
                    break
        found = text in self.text
        self.text = self.text[self.text.find(text) + len(text):] if found else self.text
        return found

    def type(self, keys):
        os.write(self.master, keys)


def onTerminal(box):
    s = Session(box, ['clike-repl'])
    steps = [(None, b'clike> '), (b'int number = 20;\n', b'clike> '), (b'num\t + 5\n', b'25'), (b'', b'clike> '),
             (b'number + 7\x01\x0b2 * 21\n', b'42'), (b'', b'clike> '),       # to the start, kill the line
             (b'\x10\x10\n', b'25'), (b'', b'clike> '),                        # two entries back in the history
             (b'while (1) {}\n', b'while (1) {}'), ('interrupt', b'interrupted'), (b'', b'clike> '), (b'number\n', b'20'), (b'', b'clike> '),
             (b'int half(int x) {\n', b'....> '), ('interrupt', b'clike> '), (b'number * 2\n', b'40'), (b'', b'clike> '), (b':quit\n', b'')]
    try:
        for keys, wanted in steps:
            if keys == 'interrupt':
                time.sleep(0.3)
                s.type(b'\x03')
            elif keys:
                s.type(keys)
            if not s.wait(wanted):
                return 'after %r there is no %r in %r' % (keys, wanted, s.text)
        if s.process.wait(20) != 0:
            return 'status %s' % s.process.returncode
    finally:
        s.process.kill()
        s.process.wait()
        os.close(s.master)
    with open(box.path('history')) as f:
        return None if 'number' in f.read() else 'the history was not saved'


def cases():
    for name, parts in SCRIPTS.items():
        yield Case('session/' + name, {'pascal_commands': commands, 'clike_shows': shown}.get(name) or script(*parts))
    yield Case('session/load', loading)
    yield Case('session/terminal', onTerminal)
