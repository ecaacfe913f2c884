{ ISO 7185 6.3: missing value }
program prog(output);
const c = ;  { error+: expected|unexpected }
begin
end.
