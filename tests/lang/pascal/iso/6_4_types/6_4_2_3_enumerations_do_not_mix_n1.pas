{ ISO 7185 6.4.2.3: enumerations do not mix }
program prog(output);
type a = (red, green); b = (small, large);
var x: a; y: b; i: integer;
begin
  x := small;  { error: incompatible|mismatch|cannot assign }
  y := x;  { error: incompatible|mismatch|cannot assign }
  x := 1;  { error: incompatible|mismatch|cannot assign }
  i := red;  { error: incompatible|mismatch|cannot assign }
  x := red + 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  if x = large then i := 1;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
end.
