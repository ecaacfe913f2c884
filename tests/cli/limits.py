"""Limits of a run: each has an exit status of its own, is exact, and stops the same in both tiers."""
import os

from harness import Case, Settings, judge

STATUS = {'stack': 202, 'heap': 203, 'time': 230, 'steps': 231, 'output': 240, 'files': 241, 'tasks': 242}
LINES = "program p; var i: integer; begin for i := 1 to 5000 do writeln('0123456789') end."
FILES = """program p; var a: array [1..6] of text; i, k: integer;
begin
  for k := 1 to 3 do begin
    for i := 1 to %d do begin assign(a[i], 'x' + chr(48 + i)); rewrite(a[i]); writeln(a[i], k) end;
    for i := 1 to %d do close(a[i])
  end;
  writeln('ok') end."""
WORK = """program p;
type l = ^n; n = record next: l; v: integer end;
function fib(n: integer): integer; begin if n < 2 then fib := n else fib := fib(n - 1) + fib(n - 2) end;
var i, s: integer; a: array [0..9] of integer; q, h: l;
begin
  h := nil;
  for i := 1 to 1000000 do begin
    s := (s + fib(i mod 12)) mod 1000; a[i mod 10] := s;
    new(q); q^.v := s; q^.next := h; if i mod 100 = 0 then h := nil else h := q;
    if i mod 50 = 0 then writeln(i, ' ', s)
  end
end."""


def outputIsExact(box):
    for limit, status in ((1, 240), (5000, 240), (20000, 240), (54999, 240), (55000, 0), (60000, 0)):
        r = box.pascal(LINES, ['--max-output=%d' % limit])
        problem = judge(r, status, 'output limit exceeded' if status else None)
        if problem is None and len(r.out) != min(limit, 55000):
            problem = '%d bytes under a limit of %d' % (len(r.out), limit)
        if problem:
            return problem
    return None


def outputToAllFiles(box):
    """Files, standard output and standard error count together; nobody catches the error, no finally part runs."""
    source = "program p; var f: text; i: integer;\nbegin\n  assign(f, 'x.txt'); rewrite(f);\n  try try\n" \
        "    for i := 1 to 100000 do begin writeln(f, '012345678'); writeln(stderr, '012345678') end\n" \
        "  except writeln('caught') end finally writeln('finally') end\nend."
    r = box.pascal(source, ['--max-output=100000'])
    problem = judge(r, 240, 'output limit exceeded', b'', maxLines=20000)
    written = os.path.getsize(box.path('x.txt')) + r.err.count('012345678\n') * 10
    return problem or (None if written <= 100000 and written > 90000 else '%d bytes' % written)


def outputOfATask(box):
    source = "program p; procedure q; var i: integer; begin for i := 1 to 5000 do writeln('0123456789') end;\nbegin TaskAwait(TaskSpawn(@q)) end."
    r = box.pascal(source, ['--max-output=5000'])
    return judge(r, 240, 'output limit exceeded') or (None if len(r.out) == 5000 else '%d bytes' % len(r.out))


def filesAreCounted(box):
    problem = judge(box.pascal(FILES % (4, 4), ['--max-files=4']), 0, None, b'ok\n')
    problem = problem or judge(box.pascal(FILES % (5, 5), ['--max-files=4']), 241, r'file limit exceeded \[R241\]', b'')
    temporary = "program p; var a: array [1..3] of text; i: integer; begin for i := 1 to 3 do rewrite(a[i]); writeln('ok') end."
    problem = problem or judge(box.pascal(temporary, ['--max-files=3']), 0, None, b'ok\n')
    return problem or judge(box.pascal(temporary, ['--max-files=2']), 241, 'file limit exceeded', b'')


def failedOpensAreFree(box):
    source = "program p; var f: text; i: integer; begin for i := 1 to 100 do begin assign(f, 'no/such/file'); reset(f); if ioresult = 0 then halt(9) end; writeln('ok') end."
    return judge(box.pascal(source, ['--max-files=1']), 0, None, b'ok\n')


def threadsAreLimited(box):
    source = "program p; begin writeln(ThreadPoolLimit) end."
    for n in (1, 3, 15):
        problem = judge(box.pascal(source, ['--max-threads=%d' % n]), 0, None, b'%d\n' % n)
        if problem:
            return problem
    return None


def tasksAreLimited(box):
    source = "program p; procedure q; begin delay(100000) end; var i: integer;\nbegin\n  for i := 1 to 20 do begin\n    go q; writeln(i)\n  end\nend."
    r = box.pascal(source, ['--max-tasks=7'])
    return judge(r, 242, r'prog\.pas:4: runtime error: task limit exceeded \[R242\]') or (None if r.out.count(b'\n') == 7 else r.show())


def stepsInBothTiers(box):
    """The same number of steps ends at the same place after the same output, interpreted and in native code of all kinds."""
    for steps in (1000, 123457, 1000000):
        first = box.pascal(WORK, ['--fuel=%d' % steps, '--jit=off'])
        problem = judge(first, 231, 'step limit')
        for options in (['--jit=always'], ['--jit-threshold=20', '--jit-wait'], ['--jit=always', '--jit-level=0']):
            r = box.pascal(WORK, ['--fuel=%d' % steps] + options)
            if problem is None and (r.status, r.out, r.err) != (first.status, first.out, first.err):
                problem = '%s: %s' % (options, r.show())
        if problem:
            return problem
    return None


def statusesDiffer(box):
    """Also in the modes of the Free Pascal family."""
    runs = (('steps', '--fuel=100', 'while true do', ''), ('time', '--timeout=100ms', 'while true do', ''), ('output', '--max-output=1', 'writeln(1, 2)', ''),
            ('stack', '--max-stack=128K', 'q', 'procedure q; begin q end; '),
            ('heap', '--max-heap=4M', 'while true do begin setlength(s, length(s) + 1000000); s[length(s)] := chr(65) end', 'var s: ansistring; '))
    for mode in ('pscal', 'fpc', 'iso'):
        for name, option, statement, declarations in runs:
            if mode == 'iso' and name == 'heap':
                continue
            r = box.pascal('program p(output); %sbegin %s end.' % (declarations, statement), ['--mode=' + mode, option])
            if r.status != STATUS[name]:
                return '%s in mode %s: %s' % (name, mode, r.show())
    return None


SANDBOX = """program p(input, output);
procedure attempt(n: integer);
var f: text; s: string; g: file of integer; k: integer;
begin
  try
    case n of
      1: begin assign(f, 'new.txt'); rewrite(f); writeln(f, 'x'); close(f) end;
      2: begin assign(f, 'old.txt'); reset(f); readln(f, s); close(f) end;
      3: begin assign(g, 'old.bin'); reset(g); read(g, k); close(g) end;
      4: begin assign(f, 'old.txt'); append(f); close(f) end;
      5: begin assign(f, 'gone.txt'); erase(f) end;
      6: begin rewrite(f); writeln(f, 'x') end;
      7: s := GetEnv('HOME');
      8: if RealTimeClock = 0 then write;
      9: if GetPid = 0 then write;
      10: if FileExists('old.txt') then write;
      11: s := DnsLookup('localhost');
      12: TextColor(3);
      14: begin assign(f, ''); rewrite(f); write(f, ''); close(f) end;
    end;
    write(n, ' ')
  except on e: Exception do if pos('sandbox', e.Message) = 0 then writeln(n, ' ', e.Message) end
end;
var i: integer; s: string;
begin
  reset(input); readln(s); writeln(s);
  for i := 1 to 14 do if i <> 13 then attempt(i);
  writeln
end."""


def sandbox(box):
    """Nothing outside of the machine is reached but the standard files; each capability can be granted; in both tiers and in executables."""
    box.write('prog.pas', SANDBOX)
    for allow, done in (('', '14'), ('fs-read', '2 3 10 14'), ('fs-write', '1 4 5 6 14'), ('env', '7 14'), ('clock', '8 14'), ('process', '9 14'), ('net', '11 14'),
                        ('terminal', '12 14'), ('fs-read,fs-write,env,clock,process,net,terminal', '1 2 3 4 5 6 7 8 9 10 11 12 14')):
        for jit in ('--jit=off', '--jit=always'):
            for name, content in (('old.txt', 'x'), ('gone.txt', ''), ('old.bin', '\1\0\0\0\0\0\0\0')):
                box.write(name, content)
            r = box.run(['pascal', jit, '--allow=' + allow if allow else '--sandbox', 'prog.pas'], stdin=b'line\n')
            problem = judge(r, 0, '', ('line\n%s \n' % done).encode())
            if problem:
                return '%s %s: %s' % (allow, jit, problem)
            if os.path.exists(box.path('new.txt')):
                os.remove(box.path('new.txt'))
    box.write('c.cl', 'extern "m" double cos(double x);\nint main() { FILE *f = fopen("old.txt", "r"); printf("%d %.0f\\n", f != NULL, cos(0)); return 0; }')
    problem = judge(box.run(['clike', '--allow=fs-read', 'c.cl']), 1, 'calls C functions', b'')
    problem = problem or judge(box.run(['clike', '--allow=ffi,fs-read', 'c.cl']), 0, '', b'1 1\n')
    problem = problem or judge(box.run(['clike', '--allow=ffi', 'c.cl']), 1, 'the sandbox refuses', b'')
    problem = problem or judge(box.run(['clike', '--allow=ffi,', 'c.cl']), 1, 'malformed value in --allow=ffi,', b'')
    return problem


def cases():
    for check in (outputIsExact, outputToAllFiles, outputOfATask, filesAreCounted, failedOpensAreFree, threadsAreLimited, tasksAreLimited, statusesDiffer, sandbox):
        yield Case('limits/' + check.__name__, check)
    if not Settings.isSlow:
        yield Case('limits/' + stepsInBothTiers.__name__, stepsInBothTiers)
