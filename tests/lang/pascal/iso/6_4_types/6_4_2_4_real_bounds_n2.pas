{ ISO 7185 6.4.2.4: real bounds }
program prog(output);
type a = 1.0..2.0;  { error+: ordinal|incompatible|mismatch|cannot assign|expected|unexpected }
begin
end.
