program PascalUsesClike;
{ Everything that a CLike module may show to a Pascal program; names are found in any case. }
uses mod_shapes;
var p: Point; a, b: Int64; i: Item; row: array[0..3] of Int64; op: Operation; q: ^Point;

function Square(x: Int64): Int64;
begin Square := x * x end;

begin
  WriteLn(LIMIT, ' ', limit, ' ', RATIO:0:2, ' ', Ord(BLUE));
  WriteLn(calls, ' ', area(3, 4), ' ', Calls);
  p := MakePoint(3, 4);
  WriteLn(p.x, ' ', p.Y, ' ', lengthsquared(p));
  MovePoint(@p, 10, 20);
  WriteLn(p.x, ' ', p.y, ', origin ', origin.x, ' ', Origin.Y);
  origin.x := 70;
  WriteLn(LengthSquared(origin));
  New(q); q^ := p; movePoint(q, 1, 1); WriteLn(q^.x, ' ', q^.y); Dispose(q);
  a := 1; b := 2;
  SwapInts(@a, @b);
  WriteLn(a, ' ', b);
  row[0] := 1; row[1] := 2; row[2] := 3; row[3] := 4;
  WriteLn(sumGrid(@row[0], 4));
  WriteLn(Join('a', 'b'), ' ', mod_shapes.join('x', 'y'));
  WriteLn(half(5):0:2, ' ', IsBig(101), ' ', isbig(100));
  WriteLn(Apply(@Square, 9));
  op := Doubler();
  WriteLn(op(21), ' ', apply(op, 4));
  i := makeItem('stone');
  WriteLn(i.name, ' ', i.weight:0:1)
end.
