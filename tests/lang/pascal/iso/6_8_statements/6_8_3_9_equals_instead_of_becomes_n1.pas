{ ISO 7185 6.8.3.9: equals instead of becomes }
program prog(output);
var i: integer;
begin
  for i = 1 to 3 do writeln  { error+: expected|unexpected }
end.
