{ ISO 7185 6.8.2.2: target is an expression }
program prog(output);
var i: integer;
begin
  i := 1;
  i + 1 := 2  { error+: expected|unexpected }
end.
