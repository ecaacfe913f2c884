{ ISO 7185 6.5.1: missing type }
program prog(output);
var a, b;  { error+: expected|unexpected }
begin
end.
