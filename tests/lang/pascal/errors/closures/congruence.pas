program congruence;
type
  TF = function(x: integer): integer;
  TP = procedure(x: integer);
  TV = procedure(var x: integer);
var f: TF; p: TP; v: TV; q: procedure;
function Two(a, b: integer): integer;
begin
  Two := a + b;
end;
function Real1(x: real): integer;
begin
  Real1 := 1;
end;
function Bad(x: integer): real;
begin
  Bad := x;
end;
procedure Proc(x: integer);
begin
end;
procedure ByVar(var x: integer);
begin
end;
procedure Take(g: TF);
begin
end;
begin
  f := @Two; { error: number of parameters }
  f := Real1; { error: type of parameter }
  f := @Bad; { error: result type }
  f := @Proc; { error: result }
  p := @ByVar; { error: kind of parameter }
  v := @Proc; { error: kind of parameter }
  Take(@Two); { error: number of parameters }
  Take(function(x: real): integer begin Result := 1 end); { error: type of parameter }
  Take(procedure(x: integer) begin end); { error: result type }
  q := f; { error: incompatible types }
  f := 3; { error: incompatible types }
  f(1, 2); { error: expects }
  f('a'); { error: expects }
  q(1); { error: expects }
end.
