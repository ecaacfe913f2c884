{ ISO 7185 6.4.3.2: missing of }
program prog(output);
type a = array [1..3] integer;  { error+: expected|unexpected }
begin
end.
