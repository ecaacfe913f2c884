{ ISO 7185 6.8.3.9: missing to }
program prog(output);
var i: integer;
begin
  for i := 1 do writeln  { error+: expected|unexpected }
end.
