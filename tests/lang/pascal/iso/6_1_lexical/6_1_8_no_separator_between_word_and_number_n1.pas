{ ISO 7185 6.1.8: no separator between word and number }
program prog(output);
var i: integer;
begin
  if1 = 1 then i := 2  { error+: not found|undeclared|undefined|unknown|expected|unexpected }
end.
