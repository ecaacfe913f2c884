"""The ways to make programs without a front end of PSCAL's own (docs/write-a-front-end.md): a typed tree in JSON, bytecode by the builder; and the tiny command."""
import os
import subprocess
import sys

from harness import Case, ROOT, Settings, judge

FOLDER = os.path.join(ROOT, 'docs', 'front_end')


def treeInJson(box):
    done = subprocess.run([sys.executable, os.path.join(FOLDER, 'rpn_to_tree.py')], input=b'1 2 + 3 *\n10 4 -\n', capture_output=True)
    if done.returncode != 0:
        return 'rpn_to_tree.py: %s' % done.stderr.decode()[:200]
    box.write('sums.json', done.stdout)
    problem = judge(box.run(['pscaljson2bc', 'sums.json']), 0, None, b'9\n6\n')
    box.write('wrong.json', done.stdout.replace(b'"op": "add"', b'"op": "concat"'))
    return problem or judge(box.run(['pscaljson2bc', 'wrong.json']), 1, 'error: invalid tree', b'')


TREE_UNIT = b"""unit shapes; interface
type TPoint = record x, y: integer end; PPoint = ^TPoint;
var count: integer = 1; const Names: array [0..1] of string = ('a', 'b');
function Add(const p: TPoint): integer; overload;
function Add(a, b: integer): integer; overload;
implementation
function Add(const p: TPoint): integer; begin inc(count); Add := p.x + p.y end;
function Add(a, b: integer): integer; begin Add := a + b end;
initialization writeln('begin') finalization writeln('end')
end.
"""
TREE_USER = b"""program user; uses SysUtils, shapes in 'sub/shapes.pas', Math;
var p: TPoint; q: PPoint; f: function(a, b: integer): integer; s: array of TPoint;
begin
  p.x := 3; p.y := 4; new(q); q^ := p; setlength(s, 2); s[1] := q^; f := @Add;
  writeln(Add(p), ' ', Add(5, 6), ' ', shapes.count, ' ', Names[1], ' ', UpperCase('x'), ' ', Max(7, 2), ' ', s[1].y);
  try writeln(StrToInt('z')) except on E: EConvertError do writeln(E.ClassName) end
end.
"""


def treeWithUnits(box):
    """A tree names the units that its program used; they are found again, if their interfaces are the same."""
    os.makedirs(box.path('src/sub'), exist_ok=True)
    box.write('src/sub/shapes.pas', TREE_UNIT)
    box.write('src/user.pas', TREE_USER)
    tree = box.run(['pascal', '--dump-ast-json', 'src/user.pas'])
    box.write('user.json', tree.out)
    expected = b'begin\n7 11 2 b X 7 4\nEConvertError\nend\n'
    problem = judge(box.run(['pscaljson2bc', 'user.json']), 0, None, expected)
    problem = problem or judge(box.run(['pscaljson2bc', 'user.json', '-o', 'user.pbc']), 0, None, b'') or judge(box.run(['pscalvm', 'user.pbc']), 0, None, expected)
    for wrong, message in ((b'"link":"No_such"', 'declares no such symbol'), (b'"link":"count","pos":1', 'superfluous keys')):
        box.write('wrong.json', tree.out.replace(b'"link":"count"', wrong))
        problem = problem or judge(box.run(['pscaljson2bc', 'wrong.json']), 1, message, b'')
    box.write('src/sub/shapes.pas', TREE_UNIT.replace(b'x, y: integer', b'x, y, z: integer'))
    problem = problem or judge(box.run(['pscaljson2bc', 'user.json']), 1, "unit 'shapes' has another interface than when the tree was written", b'')
    os.remove(box.path('src/sub/shapes.pas'))
    return problem or judge(box.run(['pscaljson2bc', 'user.json']), 1, "unit 'shapes' not found", b'')


def builder(box):
    program = os.path.join(os.path.dirname(Settings.bin), 'tests', 'rpn_to_bytecode')
    problem = judge(box.run([program, 'sum.pbc', '1', '2', '+', '3', '*']), 0, None, b'')
    problem = problem or judge(box.run(['pscalvm', 'sum.pbc']), 0, None, b'9\n')
    return problem or judge(box.run([program, 'sum.pbc', '1', '+']), 1, 'this is no sum', b'')


def tinyForms(box):
    """The forms of the tiny command (tiny.md 4)."""
    os.makedirs(box.path('sub'), exist_ok=True)
    box.write('sub/prog.tiny', 'read x; write x * 2')
    box.write('bad.tiny', 'write 1 +')
    problem = judge(box.run(['tiny', 'sub/prog.tiny']), 0, '', b'') or judge(box.run(['pscalvm', 'prog.pbc'], stdin=b'21'), 0, None, b'42\n')
    problem = problem or judge(box.run(['tiny', 'sub/prog.tiny', 'out.pbc']), 0, '', b'') or judge(box.run(['pscalvm', 'out.pbc'], stdin=b'4'), 0, None, b'8\n')
    os.remove(box.path('prog.pbc'))
    problem = problem or judge(box.run(['tiny', '--run', 'sub/prog.tiny'], stdin=b'5'), 0, '', b'10\n')
    if not problem and os.path.exists(box.path('prog.pbc')):
        return '--run left a file'
    problem = problem or judge(box.run(['tiny', '--run', 'sub/prog.tiny', 'kept.pbc'], stdin=b'6'), 0, '', b'12\n')
    problem = problem or judge(box.run(['pscalvm', 'kept.pbc'], stdin=b'7'), 0, None, b'14\n')
    problem = problem or judge(box.run(['tiny', 'bad.tiny']), 1, 'bad.tiny:1:10: error: expected expression', b'')
    if not problem and os.path.exists(box.path('bad.pbc')):
        return 'a file is left after an error'
    for argv in ([], ['a', 'b', 'c'], ['--nonsense']):
        problem = problem or judge(box.run(['tiny'] + argv), 1, 'Usage|usage', b'')
    problem = problem or judge(box.run(['tiny', 'missing.tiny']), 1, 'cannot open source file missing.tiny', b'')
    problem = problem or judge(box.run(['tiny', '--dump-bytecode-only', 'sub/prog.tiny']), 0, 'scan_str', b'', maxLines=200)
    return problem or judge(box.run(['pscal', 'run', 'sub/prog.tiny'], stdin=b'8'), 0, '', b'16\n')


def cases():
    return [Case('front_ends/tree in JSON', treeInJson), Case('front_ends/tree with units', treeWithUnits), Case('front_ends/builder', builder), Case('front_ends/tiny forms', tinyForms)]
