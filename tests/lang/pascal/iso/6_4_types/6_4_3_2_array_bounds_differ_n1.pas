{ ISO 7185 6.4.3.2: array bounds differ }
program prog(output);
type v3 = array [1..3] of integer; v4 = array [1..4] of integer;
var a: v3; b: v4;
begin
  b := a;  { error: incompatible|mismatch|cannot assign }
  a := b;  { error: incompatible|mismatch|cannot assign }
end.
