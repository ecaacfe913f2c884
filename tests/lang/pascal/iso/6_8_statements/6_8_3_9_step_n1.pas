{ ISO 7185 6.8.3.9: step }
program prog(output);
var i: integer;
begin
  for i := 1 to 9 step 2 do writeln  { error+: expected|unexpected }
end.
