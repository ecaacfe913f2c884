{ ISO 7185 6.1.5: comma in number }
program prog(output);
var i: integer;
begin
  i := 1,000  { error+: expected|unexpected }
end.
