{ ISO 7185 6.5.3.2: missing bracket }
program prog(output);
var a: array [1..3] of integer;
begin
  a[1 := 0  { error+: expected|unexpected }
end.
