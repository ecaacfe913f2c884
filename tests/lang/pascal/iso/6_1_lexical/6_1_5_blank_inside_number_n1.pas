{ ISO 7185 6.1.5: blank inside number }
program prog(output);
var i: integer;
begin
  i := 1 000  { error+: expected|unexpected }
end.
