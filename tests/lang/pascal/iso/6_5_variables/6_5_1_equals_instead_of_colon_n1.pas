{ ISO 7185 6.5.1: equals instead of colon }
program prog(output);
var a = integer;  { error+: expected|unexpected }
begin
end.
