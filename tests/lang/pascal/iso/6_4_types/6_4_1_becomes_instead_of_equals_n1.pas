{ ISO 7185 6.4.1: becomes instead of equals }
program prog(output);
type a := integer;  { error+: expected|unexpected }
begin
end.
