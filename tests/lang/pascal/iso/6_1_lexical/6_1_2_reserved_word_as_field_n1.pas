{ ISO 7185 6.1.2: reserved word as field }
program prog(output);
type r = record to: integer end;  { error+: expected|unexpected|reserved }
begin
end.
