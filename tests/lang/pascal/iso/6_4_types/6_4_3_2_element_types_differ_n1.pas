{ ISO 7185 6.4.3.2: element types differ }
program prog(output);
type v3 = array [1..3] of integer; c3 = array [1..3] of char;
var a: v3; b: c3;
begin
  b := a;  { error: incompatible|mismatch|cannot assign }
  b := 1;  { error: incompatible|mismatch|cannot assign }
  a := a[1];  { error: incompatible|mismatch|cannot assign }
end.
