{ ISO 7185 6.1.2: split becomes symbol }
program prog(output);
var i: integer;
begin
  i : = 1  { error+: expected|unexpected|label }
end.
