{ ISO 7185 6.8.3.5: no arm strict }
program prog(output);
var i: integer;
begin
  i := 1;
  case i of end  { error+: expected|unexpected }
end.
