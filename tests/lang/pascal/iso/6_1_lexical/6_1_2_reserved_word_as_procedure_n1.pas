{ ISO 7185 6.1.2: reserved word as procedure }
program prog(output);
procedure while; begin end;  { error+: expected|unexpected|reserved }
begin
end.
