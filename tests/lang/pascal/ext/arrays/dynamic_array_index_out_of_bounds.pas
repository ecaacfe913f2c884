{ dynamic array index out of bounds }
program prog(output);
var a: array of integer; i: integer;
begin
  setlength(a, 3); i := 2; a[i] := 1; writeln(a[i]); i := 3;
  a[i] := 1  { stops here }
end.
