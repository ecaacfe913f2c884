{ ISO 7185 6.7.1: set of reals }
program prog(output);
var b: Boolean; r: real;
begin
  r := 1;
  b := 1 in [1.5];  { error: ordinal|set|incompatible|mismatch|cannot assign }
  b := r in [1, 2];  { error: ordinal|set|incompatible|mismatch|cannot assign }
end.
