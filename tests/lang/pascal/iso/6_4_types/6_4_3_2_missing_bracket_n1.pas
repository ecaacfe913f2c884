{ ISO 7185 6.4.3.2: missing bracket }
program prog(output);
type a = array 1..3 of integer;  { error+: expected|unexpected }
begin
end.
