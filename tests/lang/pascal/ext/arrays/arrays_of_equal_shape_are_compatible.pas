{ arrays of equal shape are compatible }
program prog(output);
type v3 = array [1..3] of integer;
var a: v3; b: array [1..3] of integer;
procedure p(var x: array [1..3] of integer);
begin
  x[1] := x[1] + 1
end;
begin
  b[1] := 1; b[2] := 2; b[3] := 3; a := b; a[1] := 10; writeln(a[1], b[1], a[3]); p(a); p(b); writeln(a[1], b[1])
end.
