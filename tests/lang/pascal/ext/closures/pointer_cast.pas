{ Routine values pass through Pointer; the way back is checked. }
program pointer_cast;
type TF = function(x: integer): integer; TP = procedure; PInt = ^integer;
var p: pointer; f: TF; q: TP; n: PInt;
function Twice(x: integer): integer;
begin
  Twice := 2 * x;
end;
procedure Run(const code: pointer; arg: integer);
begin
  if code <> nil then writeln(TF(code)(arg));
end;
function Make(k: integer): pointer;
  function Add(x: integer): integer;
  begin
    Add := x + k;
  end;
begin
  Make := @Add;
end;
begin
  Run(@Twice, 4);
  Run(nil, 0);
  p := Make(100);
  Run(p, 1);
  f := @Twice;
  p := Pointer(f);
  writeln(TF(p)(8), ' ', p = Pointer(f));
  p := Pointer(Twice);
  f := TF(p);
  writeln(f(9));
  q := procedure begin writeln('q') end;
  p := q;
  TP(p)();
  f := TF(nil);
  writeln(f = nil);
  new(n);
  p := n;
  q := TP(p);
  writeln('never');
end.
