{ ISO 7185 6.4.2.4: mixed bounds }
program prog(output);
type c = (red, green); d = (big, small); a = red..small;  { error: incompatible|mismatch|cannot assign|ordinal|same type }
begin
end.
