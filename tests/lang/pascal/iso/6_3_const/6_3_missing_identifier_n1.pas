{ ISO 7185 6.3: missing identifier }
program prog(output);
const = 1;  { error+: expected|unexpected }
begin
end.
