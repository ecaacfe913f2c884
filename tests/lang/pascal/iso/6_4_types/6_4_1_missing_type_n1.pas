{ ISO 7185 6.4.1: missing type }
program prog(output);
type a = ;  { error+: expected|unexpected }
begin
end.
