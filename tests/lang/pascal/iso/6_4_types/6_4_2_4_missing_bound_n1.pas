{ ISO 7185 6.4.2.4: missing bound }
program prog(output);
type a = 1..;  { error+: expected|unexpected }
begin
end.
