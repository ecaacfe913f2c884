{ ISO 7185 6.4.2.4: mixed bounds }
program prog(output);
type a = 1..'a';  { error: incompatible|mismatch|cannot assign|ordinal|same type }
begin
end.
