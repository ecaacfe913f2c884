{ ISO 7185 6.7.1: superfluous parenthesis }
program prog(output);
var i: integer;
begin
  i := 1 + 2);  { error+: expected|unexpected }
  i := 2
end.
