{ ISO 7185 6.5.1: missing colon }
program prog(output);
var a integer;  { error+: expected|unexpected }
begin
end.
