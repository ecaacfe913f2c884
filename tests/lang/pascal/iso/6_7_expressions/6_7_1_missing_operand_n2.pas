{ ISO 7185 6.7.1: missing operand }
program prog(output);
var i: integer;
begin
  i := * 2;  { error+: expected|unexpected }
  i := 2
end.
