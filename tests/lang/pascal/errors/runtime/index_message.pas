{ index message }
program prog(output);
var a: array [1..2, 0..3] of integer; i: integer;
begin
  i := 9;
  a[2, i] := 1  { stops here }
end.
