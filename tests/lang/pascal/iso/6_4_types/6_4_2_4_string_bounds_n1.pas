{ ISO 7185 6.4.2.4: string bounds }
program prog(output);
type a = 'aa'..'zz';  { error: ordinal|incompatible|mismatch|cannot assign }
begin
end.
