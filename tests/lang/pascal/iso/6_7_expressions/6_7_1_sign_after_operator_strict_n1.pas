{ ISO 7185 6.7.1: sign after operator strict }
program prog(output);
var i: integer;
begin
  i := 1 * -2  { error+: expected|unexpected }
end.
