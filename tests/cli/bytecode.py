"""Bytecode files and the tools around them: damaged files, exact round trips, trees in JSON, reproducible output."""
import os
import random
import struct

from harness import Case, ROOT, Settings, judge

HELLO = "program hello(output);\nbegin writeln('hello') end.\n"
EXAMPLES = os.path.join(ROOT, 'Examples', 'pascal')


def examples():
    return sorted(n[:-4] for n in os.listdir(EXAMPLES) if n.endswith('.pas'))


def optional(path, default=''):
    if not os.path.exists(path):
        return default
    with open(path, 'rb') as f:
        return f.read().decode('latin-1')


def optionsOf(name):
    """Options, program arguments and input of an example (see Examples/README.md)."""
    lines = optional(os.path.join(EXAMPLES, name + '.args')).split('\n')
    options = lines[0].split('|')[0].split()
    args = lines[1].split() if len(lines) > 1 else []
    return options, args, optional(os.path.join(EXAMPLES, name + '.in')).encode('latin-1')


def compiled(box, source=HELLO):
    box.write('a.pas', source)
    problem = judge(box.run(['pascal', '-o', 'a.pbc', 'a.pas']), 0, None, b'')
    if problem:
        raise RuntimeError(problem)
    return box.read('a.pbc')


def refused(box, content, pattern=''):
    """All three readers refuse the file with one message."""
    box.write('x.pbc', content)
    for argv in (['pscalvm', 'x.pbc'], ['pscald', 'x.pbc'], ['pscal', 'run', 'x.pbc']):
        problem = judge(box.run(argv), 1, r'x\.pbc: [^\n]*' + pattern, b'', seconds=1, maxLines=2)
        if problem:
            return ' '.join(argv) + ': ' + problem
    return None


def wrongMajor(box):
    content = compiled(box)
    major, = struct.unpack_from('<H', content, 8)
    return refused(box, content[:8] + struct.pack('<H', major + 1) + content[10:], r'version \d+\.\d+ is not supported.* \d+\.\d+')


def wrongMinor(box):
    content = compiled(box)
    return refused(box, content[:10] + struct.pack('<H', 999) + content[12:], 'version')


def wrongMagic(box):
    return refused(box, b'\x7fELF' + compiled(box)[4:], 'not a bytecode file')


def sourceAsBytecode(box):
    return refused(box, HELLO.encode() * 10, 'not a bytecode file')


def emptyBytecode(box):
    return refused(box, b'', '(empty|short)')


def truncated(box):
    content = compiled(box)
    step = max(1, len(content) // (20 if Settings.isSlow else 100))
    for n in range(0, len(content), step):
        box.write('x.pbc', content[:n])
        problem = judge(box.run(['pscalvm', 'x.pbc']), 1, r'x\.pbc: ', b'', maxLines=2)
        if problem:
            return '%d of %d bytes: %s' % (n, len(content), problem)
    return refused(box, content + b'\0', 'trailing')


def flipped(box):
    """One bit changed: the checksum tells."""
    content = compiled(box)
    rng = random.Random(1)
    for _ in range(20 if Settings.isSlow else 100):
        i = rng.randrange(len(content))
        box.write('x.pbc', content[:i] + bytes([content[i] ^ (1 << rng.randrange(8))]) + content[i + 1:])
        problem = judge(box.run(['pscalvm', 'x.pbc']), 1, r'x\.pbc: ', b'', maxLines=2)
        if problem:
            return 'byte %d: %s' % (i, problem)
    return None


def randomBytes(box):
    rng = random.Random(2)
    magic = compiled(box)[:8]
    for i in range(40):
        content = rng.randbytes(rng.randrange(0, 3000))
        box.write('x.pbc', magic + content if i % 2 else content)
        problem = judge(box.run(['pscalvm', 'x.pbc']), 1, r'x\.pbc: ', b'', maxLines=2)
        if problem:
            return problem
    return None


def hugeFile(box):
    """A sparse file of 8 GB is refused without being read."""
    content = compiled(box)
    box.write('x.pbc', content)
    os.truncate(box.path('x.pbc'), 8 << 30)
    return judge(box.run(['pscalvm', 'x.pbc']), 1, r'x\.pbc: ', b'', seconds=5)


def bytecodeFromPipe(box):
    return judge(box.run(['pscalvm', '/dev/stdin'], compiled(box)), (0, 1), '')


def runArguments(box):
    compiled(box, "begin writeln(paramcount, ' ', paramstr(1)) end.")
    return judge(box.run(['pscalvm', 'a.pbc', 'one', 'two']), 0, None, b'2 one\n')


def runStatus(box):
    compiled(box, 'begin halt(42) end.')
    return judge(box.run(['pscalvm', 'a.pbc']), 42)


def runError(box):
    compiled(box, 'var i: integer;\nbegin\n  i := 0;\n  writeln(1 div i)\nend.')
    return judge(box.run(['pscalvm', 'a.pbc']), 1, r'a\.pas:4: runtime error: .*zero', b'')


FOREIGN = """.pasm 1 0
.module s0
.main f0
.hash 0x0
.string s0 "m"
.string s1 "getpid i()"
.string s2 ""
.string s3 "system i(s)"
.type t13 sig
.type t14 sig result=i64
.type t15 sig result=i64
.param string
.import s2 s%d kind=4 type=t%d hash=0x0
.func f0 s0 sig=t13 regs=4 line=1
    %s
    CALLF r1, f0
    RET
.end
"""


def foreignByHand(box):
    """Bytecode that no compiler has made calls C, and with --no-ffi it does not."""
    for string, kind, argument in ((1, 14, 'NOP'), (3, 15, 'LDSTR r1, s2')):
        box.write('a.pasm', FOREIGN % (string, kind, argument))
        problem = judge(box.run(['pscalasm', 'a.pasm', '-o', 'a.pbc']), 0, None, b'')
        problem = problem or judge(box.run(['pscalvm', 'a.pbc']), 0, None, b'')
        problem = problem or judge(box.run(['pscalvm', '--no-ffi', 'a.pbc']), 1, r'calls C functions, which --no-ffi or --sandbox forbids', b'', maxLines=1)
        problem = problem or judge(box.run(['pscal', 'run', '--no-ffi', 'a.pbc']), 1, r'--no-ffi or --sandbox forbids', b'', maxLines=1)
        if problem:
            return problem
    box.write('a.pasm', FOREIGN % (3, 14, 'NOP'))
    return judge(box.run(['pscalasm', 'a.pasm', '-o', 'a.pbc']), 0, None, b'') or judge(box.run(['pscalvm', 'a.pbc']), 1, r'\[V77\]', b'', maxLines=1)


POINTERS = """.pasm 1 0
.module s0
.main f0
.string s0 "slots"
.type t13 sig
.type t14 record align=8 size=8 length=8
.field 0 i64 s0
.type t15 box align=8 elem=t14 size=8
.type t16 record align=8 size=16 length=16
.field 0 i64 s0
.field 8 f64 s0
.type t17 box align=8 elem=t16 size=16
.type t18 box align=8 elem=t15 size=8
.type t19 box align=8 elem=t11 size=8
.type t20 dyn align=8 elem=t11 size=8
.type t21 box align=8 elem=t2 size=1
.type t22 dyn align=8 elem=t2 size=8
.type t23 dyn align=8 elem=t14 size=8
.type t24 box align=8 elem=t7 size=8
.type t25 dyn align=8 elem=t7 size=8
.func f0 s0 sig=t13 regs=8 line=1
    NEW r0, t18
    NEW r1, t17
    NEW r2, t15
    LDI r6, 0
%s
    RET
.end
"""
SLOT = '    PTRCAST r3, r0, {t19, 8}, {t20}\n'          # memory of pointers to t14, seen as that of any pointers
MOVED = '    LDI r4, 4\n    NEWDYN r4, r4, {t25}\n    MKPTRD r3, r4, r6, {t24}\n    LDI r5, %d\n    PTRSTEPI r5, r3, 0\n'  # r3 points to the first of four integers, r5: moved by so many
PLACE = '    MOV r3, r2\n    LDI r4, %d\n    CALLB r3, c_container\n'  # the place so many bytes before a t14

# the same for a pointer that may lead into an array of bytes: so many bytes of memory, of C
AROUND = '    MOV r3, r2\n    LDI r4, %d\n    LDI64 r5, %d\n    CALLB r3, c_enclosing\n'


def pointersByHand(box):
    """Bytecode that no compiler has made gets no pointer of one type for memory of another, and none to memory that is not there."""
    for text, error in ((SLOT + '    LDRX64 r4, r3, 0', None),
                        (SLOT + '    STRX64 r1, r3, 0', r'R219'),
                        (SLOT + '    STPX64 r1, r3, r6', r'R219'),
                        (SLOT + '    DEREF r4, r3', r'R219'),
                        (SLOT + '    LEAP r4, r3, r6, {8, t11}', r'R219'),
                        (SLOT + '    MOV r4, r3\n    CALLB r4, c_own\n    PTRCAST r5, r4, {t19, 8}, {t20}\n    STRX64 r1, r5, 0', r'R219'),
                        (MOVED % 3 + '    LDPX64 r4, r3, r5', None),
                        (MOVED % 4 + '    LDPX64 r4, r3, r5', r'R201'),
                        (MOVED % 3 + '    MOV r4, r5\n    PTRSTEPI r4, r3, 1\n    PTRSTEPI r4, r3, 1', r'R201'),
                        (MOVED % 3 + '    LDI64 r5, -9223372036854775808\n    PTRSTEPI r5, r3, -1', r'R201'),
                        (MOVED % 3 + '    LDI64 r5, 4611686018427387905\n    LDPX64 r4, r3, r5', r'R201'),
                        (MOVED % 3 + '    LDI64 r5, 4611686018427387905\n    STPX64 r5, r3, r5', r'R201'),
                        (MOVED % 3 + '    LDI64 r5, 4611686018427387905\n    PTRADD r4, r3, r5, {8, t7}', r'R201'),
                        (MOVED % 3 + '    LDI64 r5, 4611686018427387905\n    NEW r7, t24\n    PTRDIST r4, r3, r7, {r5, 8}, {r6}', r'R201'),
                        (MOVED % 3 + '    LDI64 r5, 4611686018427387905\n    PTRORD r4, r3, r3, {r5, 8}, {r6}\n    NEW r7, t24\n    PTRSAME r4, r7, r3, {r5, 8}, {r4}', None),
                        (MOVED % 3 + '    NEW r3, t24\n    LDPX64 r4, r3, r5', r'R201'),
                        (MOVED % 3 + '    NEW r3, t24\n    PTRSTEPI r5, r3, 0', r'R201'),
                        (MOVED % 3 + '    NIL r3, t24\n    PTRSTEPI r5, r3, 1', r'R216'),
                        (MOVED % 3 + '    MOV r5, r3\n    CALLB r5, mem_free\n    LDI r5, 0\n    LDPX64 r7, r3, r5', r'R216'),
                        (PLACE % 0 + '    PTRCAST r5, r3, {t15, 8}, {t23}\n    LDRX64 r4, r5, 0', None),
                        (PLACE % 8000000 + '    PTRCAST r5, r3, {t15, 8}, {t23}\n    LDRX64 r4, r5, 0', r'R2\d\d'),
                        (PLACE % -8000000 + '    PTRCAST r5, r3, {t15, 8}, {t23}\n    LDRX64 r4, r5, 0', r'R2\d\d'),
                        (PLACE % 8000000 + '    PTRCAST r5, r3, {t21, 1}, {t22}\n    LDRU8 r4, r5, 0', r'R2\d\d'),
                        (PLACE % 0 + '    PTRCAST r5, r3, {t21, 1}, {t22}\n    LDI r6, 7\n    LDPU8 r4, r5, r6', None),
                        (PLACE % 0 + '    PTRCAST r5, r3, {t21, 1}, {t22}\n    LDI r6, 8\n    LDPU8 r4, r5, r6', r'R2\d\d'),
                        (PLACE % 1 + '    PTRCAST r5, r3, {t21, 1}, {t22}\n    LDI r6, 1\n    LDPU8 r4, r5, r6', r'R2\d\d'),
                        (AROUND % (0, 0) + '    PTRCAST r5, r3, {t15, 8}, {t23}\n    LDRX64 r4, r5, 0', None),
                        (AROUND % (8000000, 8000000) + '    PTRCAST r5, r3, {t15, 8}, {t23}\n    LDRX64 r4, r5, 0', r'R2\d\d'),
                        (AROUND % (-8000000, -9223372036854775808) + '    PTRCAST r5, r3, {t15, 8}, {t23}\n    LDRX64 r4, r5, 0', r'R2\d\d'),
                        (AROUND % (8, 9223372036854775807) + '    PTRCAST r5, r3, {t21, 1}, {t22}\n    LDRU8 r4, r5, 0', r'R2\d\d')):
        box.write('a.pasm', POINTERS % text)
        problem = judge(box.run(['pscalasm', 'a.pasm', '-o', 'a.pbc']), 0, None, b'')
        for mode in ('off', 'always'):
            run = box.run(['pscalvm', '--jit=' + mode, 'a.pbc'])
            problem = problem or judge(run, 1 if error else 0, error, b'')
        if problem:
            return text + ': ' + problem
    return None


def asmErrors(box):
    for text in ('garbage\n', '\0\0', 'x' * 100000, '(' * 100000):
        box.write('a.pasm', text)
        problem = judge(box.run(['pscalasm', 'a.pasm', '-o', 'a.pbc']), 1, r'a\.pasm:\d+:\d+: error: ', b'', maxLines=3)
        if problem:
            return problem
    return 'a file was written' if os.path.exists(box.path('a.pbc')) else None


def asmMutations(box):
    """Every line of a correct text left out or doubled: a message or a file that pscalvm can judge; never a crash."""
    compiled(box, "var i: integer;\nbegin for i := 1 to 3 do writeln('n', i) end.")
    text = box.run(['pscald', 'a.pbc']).out.split(b'\n')
    step = 5 if Settings.isSlow else 1
    for i in range(0, len(text), step):
        for lines in (text[:i] + text[i + 1:], text[:i] + text[i:i + 1] + text[i:]):
            box.write('m.pasm', b'\n'.join(lines))
            r = box.run(['pscalasm', 'm.pasm', '-o', 'm.pbc'])
            problem = judge(r, (0, 1), '', b'')
            if r.status == 0 and problem is None:
                problem = judge(box.run(['pscalvm', '--fuel=100000', '--max-heap=16M', 'm.pbc']), (0, 1), '')
            if problem:
                return 'line %d: %s' % (i + 1, problem)
    return None


def jsonErrors(box):
    for text in ('', '{', '[]', '{}', 'null', '"x"', '{"a":1}', '[' * 1000000, '{"a":' * 300000, 'x', '\0', '{"type":"program"}', '1e999999'):
        box.write('a.json', text)
        problem = judge(box.run(['pscaljson2bc', 'a.json', '-o', 'a.pbc']), 1, 'error', b'', seconds=2, maxLines=100)
        if problem:
            return '%r: %s' % (text[:20], problem)
    return None


def jsonMutations(box):
    """Single characters of a tree changed, removed or doubled: a message or a verified module that runs under limits."""
    box.write('a.pas', "type r = record x: integer; s: set of 0..9 end; var a: array [1..3] of r; i: integer;\nfunction f(n: integer): integer; begin if n < 2 then f := 1 else f := n * f(n - 1) end;\n"
                       "begin for i := 1 to 3 do begin a[i].x := f(i); a[i].s := [i] end; writeln(a[2].x, ' x') end.")
    tree = box.run(['pascal', '--dump-ast-json', 'a.pas']).out
    if not tree:
        return 'no tree'
    rng = random.Random(3)
    for _ in range(30 if Settings.isSlow else 300):
        i = rng.randrange(len(tree))
        new = rng.choice([b'', bytes([rng.randrange(256)]), tree[i:i + 1] * 2, b'9', b'"', b'null', b'-1', b'4294967295'])
        content = tree[:i] + new + tree[i + rng.choice([0, 1, 3]):]
        box.write('m.json', content)
        r = box.run(['pscaljson2bc', '--fuel=100000', '--max-heap=16M', 'm.json'])
        problem = judge(r, (0, 1), '', None, 2, maxLines=100)
        if problem:
            return 'at %d, %r: %s' % (i, new, problem)
    return None


def roundTrip(name):
    """pscald | pscalasm gives back the same file, and the program that ran from it prints the same."""
    def check(box):
        options, args, stdin = optionsOf(name)
        source = os.path.join(EXAMPLES, name + '.pas')
        problem = judge(box.run(['pascal'] + options + ['-o', 'a.pbc', source]), 0, None, b'')
        problem = problem or judge(box.run(['pscald', 'a.pbc', '-o', 'a.pasm']), 0, None, b'')
        problem = problem or judge(box.run(['pscalasm', 'a.pasm', '-o', 'b.pbc']), 0, None, b'')
        if problem:
            return problem
        if box.read('a.pbc') != box.read('b.pbc'):
            return 'the assembled file differs from the original'
        expected = optional(os.path.join(EXAMPLES, name + '.out')).encode('latin-1')
        return judge(box.run(['pscalvm', 'b.pbc'] + args, stdin), int(optional(os.path.join(EXAMPLES, name + '.rc'), '0')), '' , expected)
    return check


def throughJson(name):
    """The tree written as JSON and read again compiles to a program that prints the same."""
    def check(box):
        options, args, stdin = optionsOf(name)
        source = os.path.join(EXAMPLES, name + '.pas')
        r = box.run(['pascal'] + options + ['--dump-ast-json', source])
        problem = judge(r, 0, 'Dumping AST')
        if problem:
            return problem
        box.write('a.json', r.out)
        expected = optional(os.path.join(EXAMPLES, name + '.out')).encode('latin-1')
        problem = judge(box.run(['pscaljson2bc'] + options + ['a.json', '-o', 'a.pbc']), 0, None, b'')
        return problem or judge(box.run(['pscalvm', 'a.pbc'] + args, stdin), int(optional(os.path.join(EXAMPLES, name + '.rc'), '0')), '', expected)
    return check


def reproducible(name):
    """Byte-identical bytecode in two folders, locales, time zones, homes, with and without a cache entry."""
    def check(box):
        options, _, _ = optionsOf(name)
        content = optional(os.path.join(EXAMPLES, name + '.pas'))
        images = []
        for i, env in enumerate(({}, {'LC_ALL': 'C', 'TZ': 'Asia/Tokyo'}, {'LANG': 'de_DE.UTF-8', 'LC_ALL': None, 'TZ': 'America/Lima', 'HOME': '/nonexistent'}, {})):
            folder = os.path.join('f%d' % i, 'x' * (i * 20 + 1))
            os.makedirs(box.path(folder))
            box.write(os.path.join(folder, 'a.pas'), content)
            problem = judge(box.run(['pascal'] + options + ['-o', 'a.pbc', 'a.pas'], env=env, cwd=box.path(folder)), 0, None, b'')
            if problem:
                return problem
            images.append(box.read(os.path.join(folder, 'a.pbc')))
        return None if len(set(images)) == 1 else 'the files differ'
    return check


def cases():
    for check in (wrongMajor, wrongMinor, wrongMagic, sourceAsBytecode, emptyBytecode, truncated, flipped, randomBytes, hugeFile, bytecodeFromPipe, runArguments,
                  runStatus, runError, foreignByHand, pointersByHand, asmErrors, asmMutations, jsonErrors, jsonMutations):
        yield Case('bytecode/' + check.__name__, check)
    for name in ('threads/mutex_counter', 'threads/spawn_join', 'threads/cancel_pause', 'threads/closure_threads', 'threads/captured_output'):
        yield Case('json/' + name, throughJson(name))
    for name in examples():
        yield Case('roundtrip/' + name, roundTrip(name))
        yield Case('json/' + name, throughJson(name))
        yield Case('reproducible/' + name, reproducible(name))
