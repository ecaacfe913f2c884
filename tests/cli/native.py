"""Native code as a user meets it: nothing is loaded without need, pages are never writable and executable at once, and nothing but the speed changes.

Skipped where the plug-in is not built."""
import os
import re

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
        if r.status != 1 or 'R230' not in r.err:
            return r.show()
    return None


def dumps(box):
    r = run(box, DEEP % 5, '--jit=always', '--jit-stats', '--dump-llvm', '--dump-asm')
    text = r.err
    missing = [w for w in ('define', '.globl', 'jit: down', 'functions') if w not in text]
    return None if r.status == 0 and not missing else 'no %s in %s' % (missing, r.show())


def lockStep(box):
    reading = "program r; var s: string; begin while not eof do begin readln(s); writeln(length(s)) end; halt(5) end.\n"
    box.write('r.pas', reading)
    problem = judge(box.run(['pascal', '--jit=check', 'r.pas'], stdin=b'one\nthree\n'), 5, None, b'3\n5\n')
    for more in ([], ['--jit-threshold=50'], ['--gc-stress'], ['--sched=seed:3']):
        first = run(box, FAILING, '--jit=off')
        r = run(box, FAILING, '--jit=check', *more)
        if problem is None and (r.status, r.out, r.err) != (first.status, first.out, first.err):
            problem = '%s: %s' % (more, r.show())
    return problem or judge(run(box, ENDLESS, '--jit=check', '--timeout=300ms'), 1, 'R230', b'')


def cases():
    if not hasPlugin():
        return []
    return [
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
        Case('native/dumps', dumps),
    ]
