"""Errors of running programs: one clear message, the right line, everything printed before it, and the right status."""
import time

from harness import Case, Settings, judge

HEAD = 'program p(input, output);\n'
OWN_MEGABYTES = 2.5  # of the process beside the heap

# name, declarations, statements (first one on line 4 of the source), options, pattern of the message, line
ERRORS = [
    ('div_zero', 'var i: integer;', 'i := 0; writeln(1 div i)', [], r'division by zero', 4),
    ('mod_zero', 'var i: integer;', 'i := 0; writeln(1 mod i)', [], r'zero', 4),
    ('real_div_zero', 'var x: real;', 'x := 0; writeln(1 / x)', [], r'division by zero', 4),
    ('div_zero_iso', 'var i: integer;', 'i := 0; writeln(1 div i)', ['--iso'], r'zero', 4),
    ('index_high', 'var a: array [1..3] of integer; i: integer;', 'i := 4;\na[i] := 1', [], r'(range|index|bound)', 5),
    ('index_low', 'var a: array [1..3] of integer; i: integer;', 'i := 0;\nwriteln(a[i])', [], r'(range|index|bound)', 5),
    ('index_char', "var a: array ['a'..'c'] of integer; c: char;", "c := 'd';\na[c] := 1", [], r'(range|index|bound)', 5),
    ('index_two', 'var a: array [1..3, 1..3] of integer; i: integer;', 'i := 4;\na[1, i] := 1', [], r'(range|index|bound)', 5),
    ('index_dynamic', 'var a: array of integer;', 'setlength(a, 3);\na[3] := 1', [], r'(range|index|bound)', 5),
    ('index_string', 'var s: string; i: integer;', "s := 'abc'; i := 9;\nwriteln(s[i])", [], r'(range|index|bound)', 5),
    ('nil', 'var p: ^integer;', 'p := nil;\np^ := 1', [], r'nil', 5),
    ('nil_record', 'type r = record x, y: integer end; var p: ^r;', 'p := nil;\nwriteln(p^.y)', [], r'nil', 5),
    ('disposed', 'var p: ^integer;', 'new(p); p^ := 1; dispose(p);\nwriteln(p^)', [], r'nil or disposed', 5),
    ('disposed_alias', 'type r = record x: integer end; var p, q: ^r;', 'new(p); q := p; dispose(p);\nq^.x := 1', [], r'nil or disposed', 5),
    ('nil_routine', 'type t = procedure; var v: t;', 'v := nil;\nv()', [], r'nil', 5),
    ('overflow_add', 'var i: int64;', 'i := 9223372036854775807;\ni := i + 1', [], r'overflow', 5),
    ('overflow_mul', 'var i: int64;', 'i := 4611686018427387904;\ni := i * 4', [], r'overflow', 5),
    ('overflow_range', 'var i: integer;', 'i := maxint;\n{$R+} i := i + 1', [], r'(overflow|range)', 5),
    ('subrange', 'var i: integer; s: 1..10;', 'i := 11;\ns := i', ['--iso'], r'range', 5),
    ('chr', 'var i: integer; c: char;', 'i := 300;\nc := chr(i)', ['--iso'], r'range', 5),
    ('succ', 'type t = (a, b); var x: t;', 'x := b;\nx := succ(x)', ['--iso'], r'range', 5),
    ('case', 'var i: integer;', 'i := 3;\ncase i of 1: i := 2; 2: i := 1 end', ['--iso'], r'case|range', 5),
    ('sqrt', 'var x: real;', 'x := -1;\nwriteln(sqrt(x))', [], r'(negative|domain)', 5),
    ('ln', 'var x: real;', 'x := 0;\nwriteln(ln(x))', [], r'(positive|domain)', 5),
    ('not_open', 'var f: text;', "assign(f, 'x');\nwriteln(f, 1)", [], r'not open', 5),
    ('open_missing', 'var f: text;', "assign(f, 'missing');\n{$I+} reset(f)", [], r'not found', 5),
    ('read_past_end', 'var f: file of integer; i: integer;', 'rewrite(f); reset(f);\nread(f, i)', ['--iso'], r'(end of file|past)', 5),
    ('bad_number', 'var i: integer;', '{$I+} read(i)', [], r'(numeric|format|end)', 4),
    ('assert', 'var i: integer;', 'i := 1;\nassert(i = 2)', [], r'assertion failed', 5),
    ('recursion', 'procedure q; begin q end;', 'q', [], r'stack overflow', None),
    ('recursion_mutual', 'procedure b; forward; procedure a; begin b end; procedure b; begin a end;', 'a', [], r'stack overflow', None),
    ('recursion_args', 'function f(a, b, c: integer; s: string): integer; begin f := f(b, c, a, s) + 1 end;', "writeln(f(1, 2, 3, 'x'))", [], r'stack overflow', None),
    ('recursion_frame', 'procedure q; var a: array [1..1000] of integer; begin a[1] := 1; q end;', 'q', [], r'stack overflow', None),
    ('recursion_small_stack', 'procedure q; begin q end;', 'q', ['--max-stack=64K'], r'stack overflow', None),
    ('heap', 'type l = ^n; n = record x: l end; var p, q: l;', 'q := nil; while true do begin new(p); p^.x := q; q := p end', ['--max-heap=16M'], r'out of memory', None),
    ('heap_strings', 'var s: string;', "s := 'abcdefgh'; while true do s := s + s", ['--max-heap=16M'], r'out of memory', None),
    ('heap_array', 'var a: array of int64; n: integer;', 'n := 1; while n > 0 do begin n := n + 100000; setlength(a, n) end', ['--max-heap=16M'], r'out of memory', None),
    ('heap_huge', 'var a: array of int64; n: int64;', 'n := 1000000000000;\nsetlength(a, n)', [], r'(out of memory|range)', 5),
    ('heap_negative', 'var a: array of int64; n: integer;', 'n := -1;\nsetlength(a, n)', [], r'(range|negative|memory)', 5),
    ('timeout', 'var i: integer;', 'i := 0; while i = 0 do', ['--timeout=0.2'], r'time limit', 4),
    ('timeout_calls', 'procedure q; begin end;', 'repeat q until false', ['--timeout=200ms'], r'time limit', 4),
    ('timeout_goto', 'label 1;', '1: goto 1', ['--timeout=200ms'], r'time limit', 4),
    ('timeout_sleeping', 'var i: integer;', 'readln(i); while true do i := i xor 1', ['--timeout=200ms'], r'time limit', 4),
    ('fuel', 'var i: integer;', 'i := 0; while i = 0 do', ['--fuel=100000'], r'step limit', 4),
    ('fuel_recursion', 'function f(n: integer): integer; begin if n < 2 then f := n else f := f(n - 1) + f(n - 2) end;', 'writeln(f(40))', ['--fuel=1000'], r'step limit', None),
]


LIMITS = {'--max-stack': 202, '--max-heap': 203, '--timeout': 230, '--fuel': 231, '--max-output': 240, '--max-files': 241, '--max-tasks': 242}


def statusUnder(options):
    """The exit status of an error that the limit among the options makes; 1: of any other."""
    return next((LIMITS[o.split('=')[0]] for o in options if o.split('=')[0] in LIMITS), 1)


def error(declarations, statements, options, pattern, line):
    text = HEAD + declarations + "\nbegin writeln('before'); write('rest');\n" + statements + '\nend.\n'
    where = r'prog\.pas:%s: runtime error: [^\n]*' % (r'\d+' if line is None else line)

    def check(box):
        r = box.pascal(text, options)
        return judge(r, statusUnder(options), where + pattern, None, 5) or (None if r.out.startswith(b'before\nrest') else 'output before the error is lost: ' + r.show())
    return check


HALTS = [
    ('end', 'begin end.', 0), ('halt', 'begin halt end.', 0), ('halt_3', 'begin halt(3) end.', 3), ('halt_255', 'begin halt(255) end.', 255),
    ('halt_256', 'begin halt(256) end.', 0), ('halt_minus', 'begin halt(-1) end.', 255),
    ('halt_in_routine', 'procedure q; begin halt(7) end; begin q; writeln end.', 7),
    ('exit', 'begin exit; halt(3) end.', 0), ('exit_4', 'begin exit(4) end.', 4),
]


def limitIsCaught(box):
    """A limit far above the need changes nothing."""
    source = HEAD + 'var s: string; i: integer; begin for i := 1 to 1000 do s := s + chr(65 + i mod 26); writeln(length(s)) end.'
    return judge(box.pascal(source, ['--max-heap=1G', '--max-stack=16M', '--timeout=60', '--fuel=100000000']), 0, None, b'1000\n')


def fuelIsExact(box):
    """The same program stops at the same step in each of 100 runs, and one step more of fuel is one step more of it."""
    source = HEAD + 'var i: integer; begin i := 0; while true do begin i := i + 1; writeln(i) end end.'
    runs = [box.pascal(source, ['--fuel=5000']) for _ in range(4 if Settings.isSlow else 100)]
    if len({r.out for r in runs}) != 1 or not runs[0].out:
        return 'steps differ between runs: %s' % [r.out[-20:] for r in runs]
    more = box.pascal(source, ['--fuel=5001'])
    if more.out.count(b'\n') != runs[0].out.count(b'\n') + 1:
        return 'one step more gives %d lines instead of %d' % (more.out.count(b'\n'), runs[0].out.count(b'\n') + 1)
    return judge(runs[0], 231, 'step limit')


def heapLimitIsExact(statements, megabytes):
    """The process holds what the limit allows, within 5 %, and the rest of the process beside it."""
    source = HEAD + 'type l = ^n; n = record next: l; a: array [1..30] of integer end; big = array [1..65536] of integer;\n' \
        'var p, q: l; b: ^big; i: integer;\nprocedure touch(var x: big); var i: integer; begin for i := 0 to 63 do x[i * 1024 + 1] := 1 end;\n' \
        'begin q := nil; %s end.' % statements

    def check(box):
        r = box.pascal(source, ['--max-heap=%dM' % megabytes, '--jit=off'])  # the compiler's memory is not the heap's
        if Settings.isSlow:
            return judge(r, 203, 'out of memory')
        used = r.peakKb / 1024.0 - OWN_MEGABYTES  # the limits are above what a child of this process reports at least
        if not 0.95 * megabytes < used < 1.05 * megabytes:
            return 'held %.1f MB under a limit of %d MB' % (used, megabytes)
        return judge(r, 203, 'out of memory')
    return check


def timeoutIsExact(box):
    """The time limit ends the program within 50 ms; the best of some runs counts, since other processes may take the processor."""
    source = HEAD + 'var i: integer; begin i := 0; while i = 0 do end.'
    started = time.monotonic()
    judge(box.pascal(HEAD + 'begin end.'))
    own = time.monotonic() - started
    best = []
    for limit in (0.1, 0.4):
        offs = []
        for _ in range(8):
            started = time.monotonic()
            r = box.pascal(source, ['--timeout=%g' % limit])
            offs.append(time.monotonic() - started - limit - own)
            problem = judge(r, 230, 'time limit')
            if problem:
                return problem
            if abs(offs[-1]) < 0.05:
                break
        best.append(min(offs, key=abs))
    allowed = 0.5 if Settings.isSlow else 0.05
    return None if all(abs(x) < allowed for x in best) else 'off by %s ms' % ', '.join('%.0f' % (x * 1000) for x in best)


def stackLimitIsExact(box):
    """Recursion ends at the same depth in each run, and the depth is proportional to the limit."""
    source = HEAD + 'procedure q(n: integer); var a: array [1..10] of integer; begin a[n mod 10 + 1] := n; writeln(n); q(n + 1); write(a[1]) end;\nbegin q(1) end.'
    depths = []
    for limit in ('256K', '512K', '512K', '1M'):
        r = box.pascal(source, ['--max-stack=' + limit])
        problem = judge(r, 202, 'stack overflow')
        if problem:
            return problem
        depths.append(r.out.count(b'\n'))
    isProportional = abs(depths[1] - 2 * depths[0]) <= 0.05 * depths[1] and abs(depths[3] - 2 * depths[1]) <= 0.05 * depths[3]
    return None if depths[1] == depths[2] and isProportional else 'depths %s' % depths


def cases():
    for name, declarations, statements, options, pattern, line in ERRORS:
        yield Case('runtime/' + name, error(declarations, statements, options, pattern, line))
    for name, text, status in HALTS:
        yield Case('status/' + name, lambda box, text=text, status=status: judge(box.pascal(HEAD + text), status))
    yield Case('runtime/limits_not_reached', limitIsCaught)
    yield Case('runtime/fuel_is_exact', fuelIsExact)
    yield Case('runtime/timeout_is_exact', timeoutIsExact)
    yield Case('runtime/stack_limit_is_exact', stackLimitIsExact)
    kept = 'while true do begin new(p); p^.next := q; q := p end'
    dropped = 'for i := 1 to 30 do begin new(b); touch(b^) end; while true do begin new(p); p^.next := q; q := p end'
    disposed = 'for i := 1 to 3000 do begin new(b); touch(b^); dispose(b) end; while true do begin new(p); p^.next := q; q := p end'
    for name, statements, megabytes in (('kept', kept, 64), ('kept', kept, 256), ('dropped', dropped, 64), ('disposed', disposed, 64)):
        yield Case('runtime/heap_limit_is_exact_%s_%d' % (name, megabytes), heapLimitIsExact(statements, megabytes))
