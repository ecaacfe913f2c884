{ ISO 7185 6.4.6: structured from simple }
program prog(output);
type r = record a: integer end; v = array [1..2] of integer;
var x: r; y: v; i: integer; s: set of 0..9;
begin
  x := 1;  { error: incompatible|mismatch|cannot assign }
  i := x;  { error: incompatible|mismatch|cannot assign }
  i := y;  { error: incompatible|mismatch|cannot assign }
  y := x;  { error: incompatible|mismatch|cannot assign }
  i := s;  { error: incompatible|mismatch|cannot assign }
  x := nil;  { error: incompatible|mismatch|cannot assign }
  i := nil;  { error: incompatible|mismatch|cannot assign }
end.
