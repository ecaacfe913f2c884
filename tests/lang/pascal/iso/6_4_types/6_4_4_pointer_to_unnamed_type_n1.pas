{ ISO 7185 6.4.4: pointer to unnamed type }
program prog(output);
type p = ^array [1..3] of integer;  { error+: expected|unexpected }
begin
end.
