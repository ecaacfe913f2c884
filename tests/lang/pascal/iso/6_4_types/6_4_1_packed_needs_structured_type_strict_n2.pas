{ ISO 7185 6.4.1: packed needs structured type strict }
program prog(output);
type a = packed 1..3;  { error: expected|unexpected|packed|structured }
begin
end.
