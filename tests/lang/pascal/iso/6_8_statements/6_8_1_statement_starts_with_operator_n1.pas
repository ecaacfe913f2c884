{ ISO 7185 6.8.1: statement starts with operator }
program prog(output);
var i: integer;
begin
  i := 1;
  + 5;  { error+: expected|unexpected }
  i := 2
end.
