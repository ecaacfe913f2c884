{ ISO 7185 6.6.5.4: unpack before the array }
program prog(output);
var a: array [1..5] of integer; z: packed array [1..3] of integer; i: integer;
begin
  for i := 1 to 3 do z[i] := i;
  i := 0;
  unpack(z, a, i)  { stops here }
end.
