{ ISO 7185 6.4.3.4: missing of }
program prog(output);
type s = set 1..3;  { error+: expected|unexpected }
begin
end.
