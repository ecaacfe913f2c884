{ ISO 7185 6.4.1: packed needs structured type strict }
program prog(output);
type a = packed ^integer;  { error: expected|unexpected|packed|structured }
begin
end.
