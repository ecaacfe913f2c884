{ ISO 7185 6.5.1: initial value }
program prog(output);
var a: integer := 5;  { error+: expected|unexpected }
begin
end.
