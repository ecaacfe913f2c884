{ ISO 7185 6.1.2: reserved word as constant }
program prog(output);
const end = 3;  { error+: expected|unexpected|reserved }
begin
end.
