{ ISO 7185 6.4.3.2: two array types are not compatible }
program prog(output);
var a: array [1..3] of integer; b: array [1..3] of integer;
begin
  a[1] := 0; a[2] := 0; a[3] := 0;
  b := a  { error: incompatible|mismatch|cannot assign }
end.
