{ Routine values pass between units in both directions, also those of routines of the unit. }
program closures_across;
uses closures_u;
type TNew = function(start: integer): TF;
var c: TF; p: pointer; n: integer; s: procedure(f: TF); make: TNew; t: procedure(f: TF);
begin
  c := Counter(4);
  Each(c, 3);
  Each(function: integer begin n := n + 2; Result := n end, 4);
  writeln(saved[1](), saved[3]());
  p := Pointer(c);
  Show(TF(p));
  s := @closures_u.Show;
  s(c);
  t := Show;
  t(Counter(90));
  make := @Counter;
  writeln(make(1)(), ' ', Pointer(s) = Pointer(t));
end.
