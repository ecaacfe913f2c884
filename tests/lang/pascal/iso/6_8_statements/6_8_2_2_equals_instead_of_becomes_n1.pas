{ ISO 7185 6.8.2.2: equals instead of becomes }
program prog(output);
var i: integer;
begin
  i = 1;  { error+: expected|unexpected|statement }
  i := 2
end.
