{ ISO 7185 6.8.1: statement starts with number }
program prog(output);
var i: integer;
begin
  i := 1;
  5;  { error+: expected|unexpected|label }
  i := 2
end.
