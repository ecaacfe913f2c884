{ ISO 7185 6.4.3.2: missing index }
program prog(output);
type a = array [] of integer;  { error+: expected|unexpected }
begin
end.
