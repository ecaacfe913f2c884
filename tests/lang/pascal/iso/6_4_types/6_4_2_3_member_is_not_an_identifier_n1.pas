{ ISO 7185 6.4.2.3: member is not an identifier }
program prog(output);
type a = (1, 2);  { error+: expected|unexpected }
begin
end.
