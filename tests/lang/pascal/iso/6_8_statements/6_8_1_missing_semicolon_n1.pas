{ ISO 7185 6.8.1: missing semicolon }
program prog(output);
var i: integer;
begin
  i := 1 i := 2  { error+: expected|unexpected }
end.
