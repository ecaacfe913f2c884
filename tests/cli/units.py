"""Units: where they are found, what the cache does with them, programs that carry them, two processes at once."""
import os
import shutil

from harness import Case, ROOT, Settings, judge

UNIT = "unit one;\ninterface\nfunction F: integer;\nimplementation\nfunction F: integer;\nbegin F := %s end;\nend.\n"
USER = "uses one;\nbegin writeln(F) end.\n"


def entries(box, part=''):
    folder = os.path.join(box.home, '.pscal', 'bc_cache')
    names = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    return [os.path.join(folder, n) for n in names if part in n]


def folder(box, name, value):
    os.makedirs(box.path(name), exist_ok=True)
    box.write(name + '/one.pl', UNIT % value)


def prints(box, value, options=(), **more):
    return judge(box.run(['pascal'] + list(options) + ['prog.pas'], **more), 0, None, b'%d\n' % value)


def searchOrder(box):
    """Each place hides the next one; what appears later in an earlier place is taken although the program is cached."""
    box.write('prog.pas', USER)
    folder(box, 'lib/pascal', 5)
    folder(box, 'variable', 4)
    folder(box, 'optional', 1)
    env = {'PASCAL_LIB_DIR': '/nonexistent:' + box.path('variable')}
    os.mkdir(box.path('deep'))
    problem = prints(box, 5) or judge(box.run(['pascal', '../prog.pas'], cwd=box.path('deep')), 0, None, b'5\n')
    problem = problem or prints(box, 4, env=env) or prints(box, 5)
    box.write('one.pp', UNIT % 3)
    problem = problem or prints(box, 3, env=env)
    box.write('one.pas', UNIT % 2)
    problem = problem or prints(box, 2, env=env) or prints(box, 1, ['-U', 'optional'], env=env) or prints(box, 2, env=env)
    os.remove(box.path('one.pas'))
    os.remove(box.path('one.pp'))
    return problem or prints(box, 4, env=env)


def missingUnit(box):
    r = box.pascal('uses nothing_here;\nbegin end.')
    for word in ("unit 'nothing_here' not found", 'searched . (folder of the file that uses it)', 'share/pscal/lib/pascal (installation)',
                 '../lib/pascal (beside the command)', '../../../../lib/pascal (working directory)'):
        if word not in r.err:
            return 'message lacks %s: %s' % (word, r.show())
    return judge(r, 1, '', b'')


def changedUnit(box):
    """A new implementation needs no new users; a new interface does."""
    box.write('prog.pas', "uses two;\nbegin writeln(G) end.\n")
    box.write('two.pl', "unit two;\ninterface\nfunction G: integer;\nimplementation\nuses one;\nfunction G: integer;\nbegin G := F * 10 end;\nend.\n")
    for value in (1, 2, 2, 3):
        box.write('one.pl', UNIT % value)
        problem = prints(box, value * 10)
        if problem:
            return problem
    before = len(entries(box, 'two.pl'))
    if before != 1:
        return 'unit two was compiled again: %s' % entries(box)
    box.write('one.pl', (UNIT % 4).replace('function F: integer;', 'function F(x: integer = 7): integer;').replace('F := 4', 'F := x'))
    return prints(box, 70) or prints(box, 70)


def changedRecord(box):
    """The layout of a record of an interface reaches users of users."""
    text = "unit one;\ninterface\ntype T = record %s v: integer end;\nvar x: T;\nimplementation\nbegin x.v := 5 end.\n"
    box.write('two.pl', "unit two;\ninterface\nuses one;\nfunction G: T;\nimplementation\nfunction G: T;\nbegin G := x end;\nend.\n")
    box.write('prog.pas', "uses two;\nvar a: array[1..2] of integer;\nbegin writeln(G.v) end.\n")
    for fields in ('', 'w: int64; s: string;', 'w: int64;', ''):
        box.write('one.pl', text % fields)
        problem = prints(box, 5) or prints(box, 5)
        if problem:
            return problem
    return None


def changedInclude(box):
    box.write('one.pl', (UNIT % 'c').replace('implementation', "implementation\n{$I value.inc}"))
    box.write('prog.pas', USER)
    for value in (1, 2, 2):
        box.write('value.inc', 'const c = %d;' % value)
        problem = prints(box, value)
        if problem:
            return problem
    return None


def removedUnit(box):
    box.write('prog.pas', USER)
    box.write('one.pl', UNIT % 1)
    problem = prints(box, 1)
    os.remove(box.path('one.pl'))
    return problem or judge(box.run(['pascal', 'prog.pas']), 1, "unit 'one' not found", b'')


def damagedEntry(box):
    """Each of many bytes of the unit's entry flipped, and the entry cut short: the program always runs and prints the same."""
    box.write('prog.pas', USER)
    box.write('one.pl', UNIT % 1)
    problem = prints(box, 1)
    if problem:
        return problem
    path = entries(box, 'one.pl')[0]
    with open(path, 'rb') as f:
        content = f.read()
    step = max(1, len(content) // (10 if Settings.isSlow else 100))
    damages = [content[:i] + bytes([content[i] ^ 0x55]) + content[i + 1:] for i in range(0, len(content), step)]
    damages += [content[:i] for i in range(0, len(content), step * 5)]
    for damage in damages:
        for other in entries(box, 'prog.pas'):
            os.remove(other)
        with open(path, 'wb') as f:
            f.write(damage)
        problem = prints(box, 1)
        if problem:
            return problem
    return None


def together(box):
    """Many processes compile one new unit at once, each with a program of its own, while its entry is damaged and removed."""
    for i in range(4):
        box.write('p%d.pas' % i, USER.replace('writeln(F)', 'writeln(F + %d)' % i))
    for round in range(3 if Settings.isSlow else 12):
        box.write('one.pl', UNIT % (round * 100) + '{' + 'x' * round * 1000 + '}')
        processes = [box.popen(['pascal', 'p%d.pas' % (i % 4)]) for i in range(8)]
        for path in entries(box, 'one.pl'):
            try:
                if round % 3 == 0:
                    os.remove(path)
                elif round % 3 == 1:
                    with open(path, 'r+b') as f:
                        f.truncate(100)
            except OSError:
                pass
        results = [process.communicate(timeout=60) + (process.returncode,) for process in processes]
        for i, (out, err, status) in enumerate(results):
            if status != 0 or out != b'%d\n' % (round * 100 + i % 4) or err:
                return 'round %d: status %s, %r, %r' % (round, status, out, err)
    return 'temporary files left: %s' % entries(box) if entries(box, '.tmp') else None


def carried(box):
    """A program file holds its units: it runs from anywhere, and its text gives the same file again."""
    box.write('prog.pas', USER)
    box.write('one.pl', UNIT % 12)
    problem = judge(box.run(['pascal', '-o', 'prog.pbc', 'prog.pas']), 0, None, b'')
    os.remove(box.path('one.pl'))
    problem = problem or judge(box.run(['pscalvm', box.path('prog.pbc')], cwd='/', env={'HOME': None}), 0, None, b'12\n')
    problem = problem or judge(box.run(['pscald', 'prog.pbc', '-o', 'prog.pasm']), 0, None, b'')
    problem = problem or judge(box.run(['pscalasm', 'prog.pasm', '-o', 'again.pbc']), 0, None, b'')
    return problem or (None if box.read('prog.pbc') == box.read('again.pbc') else 'assembling the text gives another file')


def unitAlone(box):
    box.write('one.pl', UNIT % 1)
    problem = judge(box.run(['pascal', '-o', 'one.pbc', 'one.pl']), 0, None, b'') or judge(box.run(['pascal', '--check', 'one.pl']), 0, None, b'')
    problem = problem or judge(box.run(['pscald', 'one.pbc', '-o', 'one.pasm']), 0, None, b'')
    problem = problem or judge(box.run(['pscalasm', 'one.pasm', '-o', 'again.pbc']), 0, None, b'')
    if problem is None and box.read('one.pbc') != box.read('again.pbc'):
        return 'assembling the text gives another file'
    return problem or judge(box.run(['pascal', 'one.pl']), 1, 'no main program', b'')


def verboseNote(box):
    box.write('prog.pas', USER)
    box.write('one.pl', (UNIT % 1).replace('unit one', 'unit Another'))
    return judge(box.run(['pascal', '--verbose', 'prog.pas']), 0, 'the unit calls itself Another', b'1\n')


def shippedBesideTheCommand(box):
    """A copied command finds the units that lie beside it."""
    os.makedirs(box.path('there/bin'))
    shutil.copy(os.path.join(Settings.bin, 'pascal'), box.path('there/bin/pascal'))
    shutil.copytree(os.path.join(ROOT, 'lib', 'pascal'), box.path('there/share/pscal/lib/pascal'))
    box.write('prog.pas', "uses sysutils;\nbegin writeln(QuotedStr('x')) end.")
    return judge(box.run([box.path('there/bin/pascal'), box.path('prog.pas')], cwd='/'), 0, None, b"'x'\n")


def manyUnits(box):
    """A chain of units as deep as allowed, and one that is too deep."""
    def chain(count):
        for i in range(count):
            uses = 'uses u%d;\n' % (i + 1) if i + 1 < count else ''
            body = 'u%d.N + 1' % (i + 1) if i + 1 < count else '1'
            box.write('u%d.pl' % i, 'unit u%d;\ninterface\n%sfunction N: integer;\nimplementation\nfunction N: integer;\nbegin N := %s end;\nend.\n' % (i, uses, body))
        return box.pascal('uses u0;\nbegin writeln(u0.N) end.')
    return judge(chain(150), 0, None, b'150\n') or judge(chain(250), 1, 'too deep|cannot be used', b'', maxLines=1000)


def cases():
    for check in (searchOrder, missingUnit, changedUnit, changedRecord, changedInclude, removedUnit, damagedEntry, together, carried, unitAlone,
                  verboseNote, shippedBesideTheCommand, manyUnits):
        yield Case('units/' + check.__name__, check)
