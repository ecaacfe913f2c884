"""Size ladders: sources of absurd depth, width and length (reliability.md row 3). Each must compile and run, or be refused with a
message, within 2 s of CPU time and 20 times the size of the source in memory, at every size. FACTORS names those of the shortest tokens and
statements (`+1`, `i:=1;`) that take more: the tree of one statement has a size of its own."""
from harness import Case, OWN_MEMORY_KB, Settings, judge

SECONDS = 2.0
MEMORY_FACTOR = 20
M = 1000000
MACRO_FACTOR, MACRO_KB = 800, 1 << 20  # what macros make out of little text has limits of its own
# Over the goal of 20 today. A declared name takes 280 to 310 bytes, a type 160 more, a routine 630 (in CLike 1200). In CLike a token is 16 bytes until its
# function has been read, and what folding takes out of an expression, 70 bytes an operator, stays until then, too.
FACTORS = {'enumeration': 36, 'variable_list': 33, 'pointer_chain': 24, 'constants': 24, 'procedures': 22,
           'clike_plus': 52, 'clike_functions': 38, 'clike_comma': 33, 'clike_typedefs': 23}


def times(piece, n):
    """piece * n in chunks of moderate size."""
    if isinstance(piece, str):
        piece = piece.encode()
    block = max(1, 65536 // max(1, len(piece)))
    chunk = piece * block
    for _ in range(n // block):
        yield chunk
    yield piece * (n % block)


def each(pattern, n, start=0):
    """pattern % i for i in start..start+n-1, in chunks."""
    step = 4096
    for low in range(start, start + n, step):
        yield ''.join(pattern % i for i in range(low, min(low + step, start + n))).encode()


def source(*parts):
    """Joins strings and generators to one stream of bytes."""
    for part in parts:
        if isinstance(part, str):
            yield part.encode()
        else:
            yield from part


HEAD = 'program p(input, output);\n'
VARS = HEAD + 'var a: array [0..9] of integer; b: boolean; i: integer; s: string;\nfunction f(x: integer): integer; begin f := x end;\n'


def statement(*parts):
    return lambda n: source(VARS, 'begin\n', *(p(n) if callable(p) else p for p in parts), '\nend.\n')


def text(*parts):
    return lambda n: source(*(p(n) if callable(p) else p for p in parts))


def rep(piece):
    return lambda n: times(piece, n)


def num(pattern):
    return lambda n: each(pattern, n)


# name, source of size n, sizes
DEEP = [
    ('blocks', statement(rep('begin '), rep('end '))),
    ('parentheses', statement('i := ', rep('('), '1', rep(')'))),
    ('open_parentheses', statement('i := ', rep('('))),
    ('not', statement('b := ', rep('not '), 'true')),
    ('minus', statement('i := ', rep('-'), '1')),
    ('plus_chain', statement('i := 1', rep('+1'))),
    ('variable_chain', statement('i := i', rep('*i'))),
    ('and_chain', statement('b := b', rep(' and b'))),
    ('or_chain', statement('if b', rep(' or b'), ' then i := 1')),
    ('concat_chain', statement("s := 'a'", rep("+'a'"))),
    ('concat_variables', statement("s := s", rep("+s"))),
    ('right_nested', statement('i := ', rep('1+('), '1', rep(')'))),
    ('calls', statement('i := ', rep('f('), '1', rep(')'))),
    ('open_calls', statement('i := ', rep('f('))),
    ('indexes', statement('i := ', rep('a['), '1', rep(']'))),
    ('sets', statement('b := i in ', rep('['), '1', rep(']'))),
    ('carets', statement('i := i', rep('^'))),
    ('dots', statement('i := i', rep('.x'))),
    ('if', statement(rep('if b then '), 'i := 1')),
    ('else_if', statement('if b then i := 1', rep(' else if b then i := 2'))),
    ('if_else_nested', statement(rep('if b then if b then i := 1 else '), 'i := 2')),
    ('while', statement(rep('while b do '), 'i := 1')),
    ('for', statement(rep('for i := 1 to 2 do '), 'b := true')),
    ('repeat', statement(rep('repeat '), rep(' until true'))),
    ('repeat_open', statement(rep('repeat '))),
    ('case', statement(rep('case i of 1: '), 'b := true', rep(' end'))),
    ('with', statement(rep('with a do '), 'b := true')),
    ('arrays', text(HEAD, 'type t = ', rep('array [0..0] of '), 'integer;\nbegin end.')),
    ('arrays_of_two', text(HEAD, 'type t = ', rep('array [1..2] of '), 'integer;\nbegin end.')),
    ('dynamic_arrays', text(HEAD, 'type t = ', rep('array of '), 'integer;\nbegin end.')),
    ('records', text(HEAD, 'type t = ', rep('record a: '), 'integer', rep(' end'), ';\nbegin end.')),
    ('variants', text(HEAD, 'type t = record ', rep('case boolean of true: ('), rep(')'), ' end;\nbegin end.')),
    ('pointers', text(HEAD, 'type t = ', rep('^'), 'integer;\nbegin end.')),
    ('sets_of', text(HEAD, 'type t = ', rep('set of '), 'char;\nbegin end.')),
    ('files_of', text(HEAD, 'type t = ', rep('file of '), 'char;\nbegin end.')),
    ('procedural_types', text(HEAD, 'type t = ', rep('procedure (x: '), 'integer', rep(')'), ';\nbegin end.')),
    ('procedural_parameters', text(HEAD, rep('procedure a('), rep(');'), '\nbegin end.')),
    ('pointer_chain', text(HEAD, 'type t0 = integer;\n', num('p%d = ^integer;\n'), 'begin end.')),
    ('type_chain', text(HEAD, 'type t0 = array [1..1] of integer;\n', lambda n: (('t%d = array [1..1] of t%d;\n' % (i, i - 1)).encode() for i in range(1, n)), 'begin end.')),
    ('procedures', text(HEAD, rep('procedure a; '), rep('begin end; '), 'begin end.')),
    ('constants', text(HEAD, 'const c = ', rep('('), '1', rep(')'), ';\nbegin end.')),
    ('initial_values', text(HEAD, 'const c: array [1..1] of integer = ', rep('('), '1', rep(')'), ';\nbegin end.')),
    ('comments', text(HEAD, rep('{ '), rep('} '), 'begin end.')),
    ('comments_paren', text(HEAD, rep('(* '), rep('*) '), 'begin end.')),
    ('ifdefs', text(HEAD, rep('{$IFDEF X}'), rep('{$ENDIF}'), 'begin end.')),
    ('line_ifdefs', text(HEAD, rep('#ifdef X\n'), rep('#endif\n'), 'begin end.')),
    ('closing', text(HEAD, 'begin ', rep(') '), 'end.')),
    ('ends', text(HEAD, 'begin ', rep('end '), 'end.')),
]

WIDE = [
    ('variables', text(HEAD, 'var\n', num('v%d: integer;\n'), 'begin end.')),
    ('variable_list', text(HEAD, 'var v', num(', w%d'), ': integer;\nbegin end.')),
    ('constants', text(HEAD, 'const\n', num('c%d = 1;\n'), 'begin end.')),
    ('types', text(HEAD, 'type\n', num('t%d = integer;\n'), 'begin end.')),
    ('records_many', text(HEAD, 'type\n', num('t%d = record x: char end;\n'), 'begin end.')),
    ('enumeration', text(HEAD, 'type e = (e_', num(', e%d'), ');\nbegin end.')),
    ('fields', text(HEAD, 'type r = record\n', num('f%d: integer;\n'), 'end;\nbegin end.')),
    ('labels', text(HEAD, 'label 0', lambda n: each(', %d', min(n, 9998), 1), ';\nbegin end.')),
    ('procedures', text(HEAD, num('procedure q%d; begin end;\n'), 'begin end.')),
    ('forwards', text(HEAD, lambda n: each('procedure q%d; forward;\n', n // 2), lambda n: each('procedure q%d; begin end;\n', n // 2), 'begin end.')),
    ('parameters', text(HEAD, 'procedure q(a: integer', num('; p%d: integer'), '); begin end;\nbegin end.')),
    ('arguments', statement('i := f(1', rep(',1'), ')')),
    ('write_arguments', statement('write(1', rep(',1'), ')')),
    ('assignments', statement(rep('i := 1;\n'))),
    ('calls', statement(rep('i := f(i);\n'))),
    ('ifs', statement(rep('if b then i := 1;\n'))),
    ('empty_statements', statement(rep(';'))),
    ('set_elements', statement('b := i in [1', rep(',1'), ']')),
    ('case_labels', statement('case i of ', num('%d: b := true;\n'), 'end')),
    ('case_label_list', statement('case i of 0', lambda n: each(', %d', n, 1), ': b := true end')),
    ('strings', statement(num("s := 'string %d';\n"))),
    ('gotos', text(HEAD, 'label 1;\nbegin ', rep('goto 1;\n'), '1: end.')),
    ('undeclared', statement(num('u%d := 1;\n'))),
    ('initial_values', text(HEAD, 'type t = array [0..999999] of integer;\nconst c: t = (0', lambda n: each(',%d', n - 1, 1), ');\nbegin end.')),
    ('directives', text(HEAD, rep('{$R+}\n'), 'begin end.')),
    ('defines', text(HEAD, num('{$DEFINE d%d}\n'), 'begin end.')),
]

LONG = [
    ('blanks', text(HEAD, 'begin', rep(' '), 'end.')),
    ('newlines', text(HEAD, 'begin', rep('\n'), 'end.')),
    ('comment', text(HEAD, '{', rep('x'), '}begin end.')),
    ('line_comment', text(HEAD, '//', rep('x'), '\nbegin end.')),
    ('open_comment', text(HEAD, 'begin end. {', rep('x'))),
    ('identifier', text(HEAD, 'var ', rep('x'), ': integer;\nbegin end.')),
    ('undeclared_identifier', text(HEAD, 'begin ', rep('x'), ' := 1 end.')),
    ('number', text(HEAD, 'const c = ', rep('9'), ';\nbegin end.')),
    ('real', text(HEAD, 'const c = 0.', rep('9'), ';\nbegin writeln(c:1:2) end.')),
    ('exponent', text(HEAD, 'const c = 1e', rep('9'), ';\nbegin end.')),
    ('hexadecimal', text(HEAD, 'const c = $', rep('0'), '1;\nbegin end.')),
    ('string', text(HEAD, "const c = '", rep('x'), "';\nbegin end.")),
    ('quotes', text(HEAD, "const c = '", lambda n: times("''", n // 2), "';\nbegin end.")),
    ('char_codes', text(HEAD, 'const c = ', lambda n: times('#65', n // 3), ';\nbegin end.')),
    ('open_string', text(HEAD, "const c = '", rep('x'))),
    ('statements_in_a_line', statement(lambda n: times('i := 1; ', n // 8))),
    ('shortest_statements', statement(lambda n: times('i:=1;', n // 5))),
    ('errors_in_a_line', statement(lambda n: times('i := x; ', n // 8))),
    ('directive', text(HEAD, '{$DEFINE ', rep('x'), '}begin end.')),
    ('include_name', text(HEAD, '{$I ', rep('x'), '}begin end.')),
    ('nul_bytes', text(HEAD, 'begin ', rep('\0'), ' end.')),
    ('garbage', text(lambda n: times(b'\x7f\x01', n // 2))),
    ('high_bytes', text(lambda n: times(b'\xff\xfe', n // 2))),
]


def body(*parts):
    return lambda n: source('int f(int x) { return x; }\nint main() { int a[1] = {0}; int i = 0;\n', *(p(n) if callable(p) else p for p in parts), ';\nreturn 0; }\n')


# CLike and Tiny: the same, of what their parsers and the preprocessor read. Macros may take any memory up to their own limits.
CLIKE = [
    ('blocks', body(rep('{'), rep('}'))),
    ('parentheses', body('i = ', rep('('), '1', rep(')'))),
    ('open_parentheses', body('i = ', rep('('))),
    ('not', body('i = ', rep('!'), '1')),
    ('plus', body('i = 1', rep('+1'))),
    ('variable_chain', body('i = i', rep('+i'))),
    ('comma', body('i', rep(', i'))),
    ('pointers', body('int ', rep('*'), 'p')),
    ('pointers_of_file', text('int ', rep('*'), 'p;\nint main() { return 0; }')),
    ('dereferences', body('i = ', rep('*'), 'i')),
    ('assign', body(rep('i = '), '1')),
    ('conditional', body('i = ', rep('1?'), '1', rep(':1'))),
    ('calls', body('i = ', rep('f('), '1', rep(')'))),
    ('indexes', body('i = ', rep('a['), '0', rep(']'))),
    ('casts', body('i = ', rep('(int)'), '1')),
    ('if', body(rep('if(1)'))),
    ('else_if', body(rep('if (1) i = 1; else '), 'i = 2')),
    ('for', body(rep('for(;0;)'))),
    ('do', body(rep('do '), 'i++', rep('; while (0)'))),
    ('switch', body(rep('switch (1) { case 1: '), rep('}'))),
    ('labels', body(num('l%d: '))),
    ('function_literals', body(rep('fn() { '), rep('}'))),
    ('brackets', body('int b', rep('[1]'))),
    ('declarators', body('int ', rep('('), 'b', rep(')'))),
    ('parameters_nested', body('int b', rep('(int a'), rep(')'))),
    ('initialisers', text('int b[1] = ', rep('{'), '1', rep('}'), ';\nint main() { return 0; }')),
    ('structs', text(rep('struct { '), 'int x;', rep('} y;'), 'int main() { return 0; }')),
    ('typedefs', text('typedef int t0;\n', lambda n: (('typedef t%d *t%d;\n' % (i, i + 1)).encode() for i in range(n // 10)), 'int main() { return 0; }')),
    ('typedef_arrays', text('typedef int t0;\n', lambda n: (('typedef t%d t%d[1];\n' % (i, i + 1)).encode() for i in range(n // 10)), 't9 a;\nint main() { return 0; }')),
    ('struct_chain', text('struct s0 { int a; };\n', lambda n: (('struct s%d { struct s%d a; };\n' % (i + 1, i)).encode() for i in range(n // 10)), 'int main() { return 0; }')),
    ('ifs', text(rep('#if 1\n'), rep('#endif\n'), 'int main() { return 0; }')),
    ('defines', text('#define m0 0\n', lambda n: (('#define m%d m%d\n' % (i + 1, i)).encode() for i in range(n // 10)), 'int main() { return m%d; }' % 99999)),
    ('identifier', text('int ', rep('x'), ';\nint main() { return 0; }')),
    ('line', text('char *s = "', rep('x'), '";\nint main() { return 0; }')),
    ('nul_bytes', text('int main() { ', rep('\0'), ' }')),
    ('statements', body(rep('i = 1;\n'))),
    ('function_calls', body(rep('i = f(i);\n'))),
    ('functions', text(lambda n: num('int f%d(int a) { return a; }\n')(n // 4), 'int main() { return 0; }')),
]
MACROS = [
    ('arguments', text('#define f(x) x\nint main() { return ', rep('f('), '0', rep(')'), '; }')),
    ('condition', text('#if ', rep('('), '1', rep(')'), '\n#endif\nint main() { return 0; }')),
    ('doubling', text('#define a0 1\n', lambda n: (('#define a%d a%d + a%d\n' % (i + 1, i, i)).encode() for i in range(min(n, 60))), 'int main() { return a60; }')),
    ('pasting', text('#define C(a, b) a##b\n#define D(a) C(a, a)\nint main() { int ', lambda n: times('D(', min(n, 60)), 'x', lambda n: times(')', min(n, 60)), '; }')),
    ('texts', text('#define S(a) #a\n#define Q(a) S(a)\nint main() { char *s = ', lambda n: times('Q(', min(n, 60)), '"x"', lambda n: times(')', min(n, 60)), '; }')),
    ('honest', text('#define MAX(a, b) ((a) > (b) ? (a) : (b))\nint main() { int x = 1;\n', lambda n: each('x = MAX(MAX(x, %d), MAX(x, MAX(x, 3)));\n', n // 20), 'return 0; }')),
]
TINY = [
    ('blocks', text(rep('if 1 = 1 then '), 'x := 1 ', rep('end '))),
    ('repeat', text(rep('repeat '), 'x := 1 ', rep('until 1 = 1 '))),
    ('parentheses', text('write ', rep('('), '1', rep(')'))),
    ('plus', text('write 1', rep('+1'))),
    ('minus', text('write ', rep('-'), '1')),
    ('calls', text('def f(x) return x end;\nwrite ', rep('f('), '1', rep(')'))),
    ('comment', text('{', rep('{'), '} write 1')),
    ('statements', text(rep('x := 1;\n'), 'write x')),
    ('shortest_statements', text(rep('x:=1;'), 'write x')),
    ('nul_bytes', text('write 1', rep('\0'))),
    ('identifier', text(rep('x'), ' := 1; write ', rep('x'))),
]


def ladder(command, suffix, make, n, factor, extraKb=0):
    def check(box):
        name = 'prog' + suffix
        size = box.write(name, make(n))
        r = box.run(command + ['--no-cache', name])
        for _ in range(2):  # the best of some runs counts, since other processes share the caches
            if r.seconds > SECONDS and not Settings.isSlow:
                r = box.run(command + ['--no-cache', name])
        allowed = OWN_MEMORY_KB + extraKb + factor * (size >> 10)
        if r.status == 0:
            return judge(r, 0, '', None, SECONDS, allowed)
        return judge(r, 1, r'prog\.\w+:\d+:\d+: error: |prog\.\w+:\d+: runtime error|error: ', None, SECONDS, allowed, maxLines=100)
    return check


def cases():
    deep, wide, long = ((100, 5000, M), (5000, M), (M, 10 * M))
    if Settings.isSlow:  # sanitizers: the same code runs at smaller sizes
        deep, wide, long = (100, 5000, 100000), (5000,), (100000,)
    for kind, table, sizes in (('deep', DEEP, deep), ('wide', WIDE, wide), ('long', LONG, long)):
        for name, make in table:
            for n in sizes:
                factor = FACTORS.get(name, MEMORY_FACTOR)
                yield Case('ladder/%s_%s_%d' % (kind, name, n), ladder(['pascal'], '.pas', make, n, factor))
    for language, command, suffix, table in (('clike', ['clike'], '.cl', CLIKE), ('tiny', ['tiny', '--run'], '.tiny', TINY)):
        for name, make in table:
            for n in deep:
                factor = FACTORS.get(language + '_' + name, MEMORY_FACTOR)
                yield Case('ladder/%s_%s_%d' % (language, name, n), ladder(command, suffix, make, n, factor))
    for name, make in MACROS:
        for n in deep:
            yield Case('ladder/macros_%s_%d' % (name, n), ladder(['clike'], '.cl', make, n, MACRO_FACTOR, MACRO_KB))
