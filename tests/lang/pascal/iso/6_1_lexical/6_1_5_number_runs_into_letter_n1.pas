{ ISO 7185 6.1.5: number runs into letter }
program prog(output);
var i: integer;
begin
  i := 12ab  { error+: number|digit|letter|expected|unexpected }
end.
