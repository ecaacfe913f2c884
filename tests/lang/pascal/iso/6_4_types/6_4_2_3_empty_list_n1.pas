{ ISO 7185 6.4.2.3: empty list }
program prog(output);
type a = ();  { error+: expected|unexpected }
begin
end.
