{ ISO 7185 6.8.2.2: missing value }
program prog(output);
var i: integer;
begin
  i := ;  { error+: expected|unexpected }
  i := 1
end.
