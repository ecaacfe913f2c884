{ ISO 7185 6.6.5.4: pack beyond the array }
program prog(output);
var a: array [1..5] of integer; z: packed array [1..3] of integer; i: integer;
begin
  for i := 1 to 5 do a[i] := i;
  i := 3; pack(a, i, z); writeln(z[3]:1);
  i := 4;
  pack(a, i, z)  { stops here }
end.
