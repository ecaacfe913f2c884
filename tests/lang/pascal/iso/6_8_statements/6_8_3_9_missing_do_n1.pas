{ ISO 7185 6.8.3.9: missing do }
program prog(output);
var i: integer;
begin
  for i := 1 to 3 writeln  { error+: expected|unexpected }
end.
