"""Native code as a user meets it: nothing is loaded without need, pages are never writable and executable at once, and nothing but the speed changes.

Skipped where the plug-in is not built."""
import os
import re
import shutil
import subprocess

from harness import Case, Settings, judge

HOT = """program hot(output);
var a: array[0..999] of integer; i, k: integer; s: int64; maps: text; line: string;
function add(x, y: integer): integer;
begin add := x + y end;
begin
  s := 0;
  for k := 1 to %d do
    for i := 0 to 999 do begin a[i] := add(a[i], i); s := s + a[i] mod 7 end;
  writeln(s);
  assign(maps, '/proc/self/maps'); reset(maps);
  while not eof(maps) do begin
    readln(maps, line);
    if pos('libLLVM', line) > 0 then k := -1;
    if pos('rwx', line) > 0 then writeln('writable and executable: ', line)
  end;
  if k = -1 then writeln('LLVM is mapped')
end.
"""
DEEP = """program deep(output);
function down(n: integer): integer;
begin if n = 0 then down := 0 else down := 1 + down(n - 1) end;
begin writeln(down(%d)) end.
"""
FAILING = """program failing(output);
type list = array[1..10] of integer;
var a: list; n: integer;
function pick(const a: list; i: integer): integer;
begin
  pick := a[i]
end;
function sum(n: integer): integer;
var i, s: integer;
begin
  s := 0;
  for i := 1 to n do s := s + pick(a, i);
  sum := s
end;
begin
  for n := 1 to 9 do a[n] := n;
  writeln(sum(10)); writeln(sum(11))
end.
"""
ENDLESS = "program endless; var n: integer; begin n := 0; while n >= 0 do n := (n + 1) mod 1000 end.\n"
MODES = ([], ['--jit=always'], ['--jit-threshold=50', '--jit-wait'])


def hasPlugin():
    return os.path.exists(os.path.join(Settings.bin, '..', 'lib', 'pscal', 'pscal_llvm.so'))


def run(box, source, *options, env=None):
    box.write('a.pas', source)
    return box.run(['pascal', '--no-cache'] + list(options) + ['a.pas'], env=env)


def notMapped(box):
    r = run(box, HOT % 1)
    return None if 'LLVM' not in r.out.decode() and r.status == 0 else r.show()


def neverWritableAndExecutable(box):
    for options in MODES[1:]:
        r = run(box, HOT % 200, *options)
        text = r.out.decode()
        if r.status != 0 or 'LLVM is mapped' not in text or 'writable and executable' in text:
            return r.show()
    return None


def sameEverywhere(source, *more):
    def check(box):
        first = run(box, source, '--jit=off', *more)
        for options in MODES:
            r = run(box, source, *options, *more)
            if (r.status, r.out, r.err) != (first.status, first.out, first.err):
                return 'with %s: %s\n  interpreted: %s' % (options, r.show(), first.show())
        return None
    return check


def stepsAreCounted(box):
    wanted = {}
    for options in (['--jit=off'],) + MODES:
        for source in (HOT % 50).replace("'/proc/self/maps'", "'a.pas'"), DEEP % 5000, FAILING:
            found = re.search(r'steps (\d+)', run(box, source, '--stats', *options).err)
            steps = found.group(1) if found else 'no'
            if wanted.setdefault(source, steps) != steps or not found:
                return 'with %s: %s instead of %s steps' % (options, steps, wanted[source])
    return None


def missingPlugin(box):
    problem = judge(run(box, HOT % 100, env={'PSCAL_LLVM_PLUGIN': '/no/such/file'}), 0, b'', None)
    return problem or judge(run(box, HOT % 1, '--jit=always', env={'PSCAL_LLVM_PLUGIN': '/no/such/file'}), 0, 'cannot open the native compiler', None)


def timeLimit(box):
    for options in MODES:
        r = run(box, ENDLESS, '--timeout=300ms', *options)
        if r.status != 230 or 'R230' not in r.err:
            return r.show()
    return None


def dumps(box):
    r = run(box, DEEP % 5, '--jit=always', '--jit-stats', '--dump-llvm', '--dump-asm')
    text = r.err
    missing = [w for w in ('define', '.globl', 'jit: down', 'functions', 'tier changes') if w not in text]
    return None if r.status == 0 and not missing else 'no %s in %s' % (missing, r.show())


def calledAgain(box):
    """A routine that is entered in its loop again and again becomes native as a whole, though hardly a slice ends at a call of it."""
    source = ('var i: integer; n: int64;\nprocedure sweep; var k: integer; begin for k := 1 to 1000000 do n := n + k mod 3 end;\n'
              'begin for i := 1 to 300 do sweep; writeln(n) end.')
    r = run(box, source, '--jit-threshold=5000', '--jit-stats')
    return None if r.status == 0 and re.search(r'jit: sweep +function', r.err) else r.show()


OVERFLOW = 'procedure deeper(n: integer);\nbegin deeper(n + 1); if n < 0 then writeln(n) end;\nbegin deeper(1) end.\n'


def lockStep(box):
    reading = "program r; var s: string; begin while not eof do begin readln(s); writeln(length(s)) end; halt(5) end.\n"
    box.write('r.pas', reading)
    problem = judge(box.run(['pascal', '--jit=check', 'r.pas'], stdin=b'one\nthree\n'), 5, None, b'3\n5\n')
    for more in ([], ['--jit-threshold=50'], ['--gc-stress'], ['--sched=seed:3']):
        first = run(box, FAILING, '--jit=off')
        r = run(box, FAILING, '--jit=check', *more)
        if problem is None and (r.status, r.out, r.err) != (first.status, first.out, first.err):
            problem = '%s: %s' % (more, r.show())
    for level in ('-O0', '-O2'):
        # the tiers find the end of the stack in the same call
        problem = problem or judge(run(box, OVERFLOW, '--jit=check', '--max-stack=1M', level), 202, 'R202', b'', maxLines=80)
    return problem or judge(run(box, ENDLESS, '--jit=check', '--timeout=300ms'), 230, 'R230', b'')


def build(box, name, source, *options):
    """Makes `prog` of a program. None, or what is wrong."""
    box.write(name, source)
    r = box.run(['pscal', 'build', '--native'] + list(options) + [name, '-o', 'prog'])
    return None if r.status == 0 and not r.err else r.show()


def executable(box):
    problem = build(box, 'a.pas', "begin writeln('hello ', paramcount, ' ', paramstr(1)) end.")
    problem = problem or judge(box.run(['./prog', 'x', 'y']), 0, None, b'hello 2 x\n')
    os.rename(box.path('prog'), box.path('moved'))
    os.unlink(box.path('a.pas'))
    left = sorted(os.listdir(box.work))
    return problem or judge(box.run(['./moved']), 0, None, b'hello 0 \n') or (None if left == ['moved'] else 'left behind: %s' % left)


def executableFails(box):
    """Messages, handlers and limits of steps as everywhere."""
    for source in FAILING, DEEP % 100000000, HOT % 3, "begin halt(7) end.", "{$mode objfpc} begin raise exception.create('x') end.":
        for more in [], ['--fuel=2500']:
            first = run(box, source.replace("'/proc/self/maps'", "'a.pas'"), '--jit=off', *more)
            problem = build(box, 'a.pas', source.replace("'/proc/self/maps'", "'a.pas'"), *more)
            r = box.run(['./prog'])
            if problem or (r.status, r.out, r.err) != (first.status, first.out, first.err):
                return problem or '%s\n  interpreted: %s' % (r.show(), first.show())
    return None


def executableOfC(box):
    problem = build(box, 'a.c', '#include <stdio.h>\nint main(void) { int a[3] = {1, 2, 3}; for (int i = 0; i < 4; i++) printf("%d\\n", a[i]); return 0; }')
    r = box.run(['./prog'])
    return problem or (None if r.status != 0 and r.out == b'1\n2\n3\n' and 'a.c:2' in r.err else r.show())


def executableCallsC(box):
    """C functions are found by the executable, and call its routines back."""
    source = """program c; type f = array[0..2] of int64;
function cosine(x: double): double; cdecl; external 'm' name 'cos';
procedure qsort(var a: f; n, size: uint64; c: function(var a, b: int64): int32); cdecl; external 'c';
var a: f;
function order(var a, b: int64): int32; begin if a < b then order := -1 else order := 1 end;
begin a[0] := 3; a[1] := 1; a[2] := 2; qsort(a, 3, 8, @order); writeln(a[0], a[1], a[2], cosine(0):0:1) end."""
    return build(box, 'a.pas', source) or judge(box.run(['./prog']), 0, None, b'1231.0\n')


def threads(box):
    source = """program t; var done: channel of integer; k, s: integer;
procedure work(n: integer); var i, x: integer; begin x := 0; for i := 1 to 100000 do x := (x + i * n) mod 9973; done.push(x) end;
begin done := chan<integer>(4); for k := 1 to 8 do go work(k); s := 0; for k := 1 to 8 do s := s + done.collect; writeln(s) end."""
    first = run(box, source, '--jit=off')
    problem = build(box, 'a.pas', source)
    return problem or judge(box.run(['./prog']), first.status, first.err or None, first.out)


def emits(box):
    box.write('a.pas', DEEP % 5)
    for form, suffix, wanted in ('obj', 'o', b'\x7fELF'), ('asm', 's', b'.globl'), ('llvm', 'll', b'define'):
        r = box.run(['pscal', 'build', '--emit=' + form, 'a.pas'])
        if r.status != 0 or wanted not in box.read('a.' + suffix):
            return r.show()
    r = subprocess.run(['cc', '-c', 'a.s', '-o', 'assembled.o'], cwd=box.work, capture_output=True, text=True)
    return r.stderr or None


def cannotLink(box):
    box.write('a.pas', DEEP % 5)
    problem = judge(box.run(['pascal', '--native', '-o', 'prog', 'a.pas'], env={'PSCAL_CC': '/bin/false'}), 1, 'prog: the linker has failed', b'')
    problem = problem or judge(box.run(['pascal', '--native', '-o', 'prog', 'a.pas'], env={'PSCAL_LLVM_PLUGIN': '/no/such'}), 1, 'cannot make native code', b'')
    problem = problem or judge(box.run(['pascal', '--native', '-o', '/no/such/folder/prog', 'a.pas']), 1, '/no/such/folder', b'')
    box.write('u.pas', 'unit u; interface procedure p; implementation procedure p; begin end; end.')
    problem = problem or judge(box.run(['pascal', '--native', '-o', 'prog', 'u.pas']), 1, '', b'')
    return problem or (None if sorted(os.listdir(box.work)) == ['a.pas', 'u.pas'] else 'left behind: %s' % os.listdir(box.work))


TRACED = """program traced(output);
function inner(n: integer): integer;
begin
  writeln('inner');
  inner := n * 2
end;
function outer(n: integer): integer;
begin
  outer := inner(n) + 1
end;
begin
  writeln(outer(3))
end.
"""


def backtrace(box, *command):
    """None if gdb sees the routines of TRACED with their lines in a stop inside the first writeln."""
    box.write('a.pas', TRACED)
    script = ['set confirm off', 'set debuginfod enabled off', 'break ioWriteLn', 'run', 'bt']
    r = box.run([shutil.which('gdb'), '-q', '-batch', '-nx'] + [w for line in script for w in ('-ex', line)] + ['--args'] + list(command), limit=120)
    text = r.out.decode('latin-1')
    if 'ptrace' in text + r.err:
        return None  # not allowed here
    return None if re.search(r'inner.*a\.pas:4\n', text) and re.search(r'outer.*a\.pas:9\n', text) else r.show() + text[-1500:]


def gdbSeesNativeCode(box):
    return backtrace(box, os.path.join(Settings.bin, 'pascal'), '--no-cache', '--jit=always', '--jit-symbols=gdb', 'a.pas')


def gdbSeesExecutable(box):
    return build(box, 'a.pas', TRACED) or backtrace(box, './prog')


def perfMap(box):
    process = box.popen(['pascal', '--no-cache', '--jit=always', '--jit-symbols=perf', 'a.pas']) if box.write('a.pas', TRACED) else None
    out, err = process.communicate()
    name = '/tmp/perf-%d.map' % process.pid
    if not os.path.exists(name):
        return 'no %s: %r %r' % (name, out, err)
    with open(name) as f:
        lines = [line.split(None, 2) for line in f]
    os.unlink(name)
    names = ' '.join(line[2].strip() for line in lines)
    sane = all(int(at, 16) > 4096 and 0 < int(size, 16) < 100000 for at, size, _ in lines)
    return None if sane and 'inner' in names and 'outer.entry' in names else names


def jitDump(box):
    box.write('a.pas', TRACED)
    problem = judge(box.run(['pascal', '--no-cache', '--jit=always', '--jit-symbols=jitdump', 'a.pas'], env={'JITDUMPDIR': box.work}), 0, None, b'inner\n7\n')
    found = [os.path.join(folder, name) for folder, _, names in os.walk(box.work) for name in names if name.startswith('jit-')]
    return problem or (None if not found or b'inner' in open(found[0], 'rb').read() else 'no name in the dump')


def cases():
    if not hasPlugin():
        return []
    if os.path.exists(os.path.join(Settings.bin, '..', 'lib', 'pscal', 'libpscal_native.a')) and shutil.which('cc') and not Settings.isSlow:
        made = [
            Case('native/executable', executable),
            Case('native/executable_fails_in_the_same_way', executableFails),
            Case('native/executable_of_c', executableOfC),
            Case('native/executable_with_threads', threads),
            Case('native/executable_calls_c', executableCallsC),
            Case('native/emits', emits),
            Case('native/cannot_link', cannotLink),
        ] + ([Case('native/gdb_sees_executable', gdbSeesExecutable)] if shutil.which('gdb') else [])
    else:
        made = []
    if shutil.which('gdb') and not Settings.isSlow:
        made.append(Case('native/gdb_sees_native_code', gdbSeesNativeCode))
    return made + [
        Case('native/perf_map', perfMap),
        Case('native/jitdump', jitDump),
        Case('native/not_mapped_without_hot_code', notMapped),
        Case('native/never_writable_and_executable', neverWritableAndExecutable),
        Case('native/same_place_of_error', sameEverywhere(FAILING)),
        Case('native/deep_recursion', sameEverywhere(DEEP % 400000)),
        Case('native/stack_overflow_at_the_same_place', sameEverywhere(DEEP % 100000000)),
        Case('native/small_stack', sameEverywhere(DEEP % 100000, '--max-stack=200K')),
        Case('native/fuel_ends_at_the_same_step', sameEverywhere(DEEP % 5000, '--fuel=3210')),
        Case('native/steps_are_counted', stepsAreCounted),
        Case('native/missing_plugin', missingPlugin),
        Case('native/time_limit', timeLimit),
        Case('native/lock_step', lockStep),
        Case('native/called_again', calledAgain),
        Case('native/dumps', dumps),
    ]
