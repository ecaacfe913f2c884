{ ISO 7185 6.2.1: missing semicolon between declarations }
program prog(output);
const a = 1 b = 2;  { error+: expected|unexpected }
begin
end.
