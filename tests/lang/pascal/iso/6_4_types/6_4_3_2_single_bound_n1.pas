{ ISO 7185 6.4.3.2: single bound }
program prog(output);
type a = array [3] of integer;  { error+: expected|unexpected|type|index|ordinal }
begin
end.
