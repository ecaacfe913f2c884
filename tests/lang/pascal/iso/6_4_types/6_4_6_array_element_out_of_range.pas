{ ISO 7185 6.4.6: array element out of range }
program prog(output);
var a: array [1..3] of 0..9; i: integer;
begin
  for i := 1 to 3 do
    a[i] := i * 4  { stops here }
end.
