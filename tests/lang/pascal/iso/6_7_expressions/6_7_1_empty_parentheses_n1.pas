{ ISO 7185 6.7.1: empty parentheses }
program prog(output);
var i: integer;
begin
  i := ();  { error+: expected|unexpected }
  i := 2
end.
