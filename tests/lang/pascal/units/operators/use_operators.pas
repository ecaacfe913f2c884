{$mode objfpc}
program use_operators; { operators of two units and of the program do not hide each other }
uses opvectors, opmoney;
type
  TBox = record n: integer end;
operator + (a, b: TBox) r: TBox;
begin
  r.n := a.n + b.n
end;
var
  v, w: TVec;
  m: TMoney;
  b: TBox;
begin
  v := 3;
  w := -(v + v) * 2.5;
  writeln(w.x:0:1, ' ', w.y:0:1, ' ', v < w);
  m := 5;
  m := m + m;
  writeln(m.cents);
  b.n := 4;
  b := b + b;
  writeln(b.n, ' ', 1 + 2);
end.
