{ ISO 7185 6.8.2.3: variable as statement }
program prog(output);
var i: integer;
begin
  i := 1;
  i;  { error+: expected|unexpected|statement|procedure }
  i := 2
end.
