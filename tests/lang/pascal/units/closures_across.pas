{ Routine values pass between units in both directions, also those of routines of the unit. }
program closures_across;
uses closures_u;
type TShow = procedure(f: TF); TNew = function(start: integer): TF;
var c: TF; p: pointer; n: integer; s: TP; make: TNew; show: TShow;
begin
  c := Counter(4);
  Each(c, 3);
  Each(function: integer begin n := n + 2; Result := n end, 4);
  writeln(saved[1](), saved[3]());
  p := @c; 
  p := Pointer(c);
  Show(TF(p));
  s := @closures_u.Show;
  s(c);
  show := Show;
  show(Counter(90));
  make := @Counter;
  writeln(make(1)(), ' ', s = TP(Pointer(show)));
end.
