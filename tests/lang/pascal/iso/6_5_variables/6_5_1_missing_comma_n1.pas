{ ISO 7185 6.5.1: missing comma }
program prog(output);
var a b: integer;  { error+: expected|unexpected }
begin
end.
