{ Everything that an interface declares, used by a program. }
program use_all;
uses Shapes;
var
  i, j: integer;
  n: TNode;
  p: PNode;
  f: TFn;
  all: TList;
  small: TSmall;
  r: TRow;
  w: TWord;

function Thrice(x: integer): integer;
begin
  Thrice := 3 * x;
end;

begin
  writeln(Title, ' ', Limit, ' ', 'e' in Letters, ' ', Half:0:1, ' ', Typed[1], Typed[2]);
  for i := 1 to 5 do Push(i);
  Push(6, 'six');
  writeln(Counter, ' ', Sum(List), ' ', Sum(List^.next), ' ', List^.name, ' ', List^.next^.name);
  Counter := Counter + 1;
  writeln(Shapes.Counter);
  Color := Blue;
  writeln(Color, ' ', ord(Green), ' ', ord(Color), ' ', TColor(0));
  i := 1; j := 2;
  Exchange(i, j);
  writeln(i, ' ', j);
  f := Hook;
  writeln(f(21), ' ', Hook(4), ' ', Apply(@Twice, 5), ' ', Apply(@Thrice, 5), ' ', f = @Twice);
  Hook := @Thrice;
  writeln(Hook(7), ' ', Shapes.Hook(8));
  n := List^;
  n.name := n.name + '!';
  n.kind := false; n.c := 'q';
  new(p);
  p^ := n;
  writeln(p^.name, ' ', List^.name, ' ', p^.c, ' ', Sum(p));
  SetLength(all, 2);
  all[1] := n;
  writeln(all[1].name, Length(all));
  Row[2] := 1.5;
  r := Row;
  Big.row := MakeRow(2.0);
  Big.a := 3;
  writeln(r[2]:0:2, ' ', Big.row[3]:0:1, ' ', Big.a, ' ', Width(Big.row));
  writeln(Total([1, 2, 3]), ' ', Total(Typed));
  small := 9;
  w := 'longer than eight';
  writeln(small, ' ', w, ' ', Chars('abc'), ' ', Chars(w));
  for Color := Green to Blue do write(ord(Color), ' ');
  writeln;
end.
