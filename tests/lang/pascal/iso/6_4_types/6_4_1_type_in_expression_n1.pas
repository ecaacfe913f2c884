{ ISO 7185 6.4.1: type in expression }
program prog(output);
type a = integer;
var i: integer;
begin
  i := a + 1  { error+: type|expected|unexpected }
end.
