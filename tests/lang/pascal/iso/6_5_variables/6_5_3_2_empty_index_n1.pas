{ ISO 7185 6.5.3.2: empty index }
program prog(output);
var a: array [1..3] of integer;
begin
  a[] := 0  { error+: expected|unexpected }
end.
