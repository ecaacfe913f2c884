{ ISO 7185 6.8.2.4: goto variable }
program prog(output);
var i: integer;
begin
  i := 1;
  goto i;  { error+: expected|unexpected|label }
  i := 2
end.
