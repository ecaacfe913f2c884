{ ISO 7185 6.1.2: reserved word as variable }
program prog(output);
var begin: integer;  { error+: expected|unexpected|reserved }
begin
end.
