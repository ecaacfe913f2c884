{ declarations repeated and mixed }
program prog(output);
const k = 3;
type t1 = integer;
var a: t1;
procedure p; begin a := k end;
const m = k + 1;
var b: integer;
type t2 = array [1..m] of integer;
var c: t2;
procedure q; begin c[m] := a * b end;
begin
  p; b := 5; q; writeln(c[m])
end.
