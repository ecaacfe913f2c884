{ ISO 7185 6.6.2: function statement }
program prog(output);
function f: integer; begin f := 1 end;
begin
  f;  { error+: statement|function|procedure|expected|unexpected }
  writeln
end.
