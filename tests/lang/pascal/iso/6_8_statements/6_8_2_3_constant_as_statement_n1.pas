{ ISO 7185 6.8.2.3: constant as statement }
program prog(output);
const c = 1;
begin
  c;  { error+: expected|unexpected|statement|constant|procedure }
  writeln
end.
