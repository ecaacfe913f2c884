{ ISO 7185 6.4.3.1: packed twice }
program prog(output);
type a = packed packed array [1..2] of char;  { error+: expected|unexpected|packed }
begin
end.
