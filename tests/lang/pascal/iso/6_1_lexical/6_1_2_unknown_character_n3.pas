{ ISO 7185 6.1.2: unknown character }
program prog(output);
var i: integer;
begin
  i := 1 ` 2  { error+: character|byte|unexpected|invalid|expected }
end.
