{ ISO 7185 6.1.2: reserved word as variable }
program prog(output);
var mod: integer;  { error+: expected|unexpected|reserved }
begin
end.
