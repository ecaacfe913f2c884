{ ISO 7185 6.1.8: no separator between words }
program prog(output);
var i: integer;
begin
  for i := 1 to10 do writeln  { error+: expected|unexpected|not found|undeclared|undefined|unknown }
end.
