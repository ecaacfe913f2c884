{ ISO 7185 6.4.2.4: real bounds }
program prog(output);
type a = 1.5..2.5;  { error: ordinal|incompatible|mismatch|cannot assign }
begin
end.
