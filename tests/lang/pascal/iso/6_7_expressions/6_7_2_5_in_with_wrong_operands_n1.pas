{ ISO 7185 6.7.2.5: in with wrong operands }
program prog(output);
var s: set of 1..9; b: Boolean; i: integer;
begin
  s := [1]; i := 1;
  b := 'a' in s;  { error: incompatible|mismatch|cannot assign|set|operator|operand|not allowed|cannot|compare|comparison }
  b := true in s;  { error: incompatible|mismatch|cannot assign|set|operator|operand|not allowed|cannot|compare|comparison }
  b := 1 in i;  { error: incompatible|mismatch|cannot assign|set|operator|operand|not allowed|cannot|compare|comparison }
  b := s in s;  { error: incompatible|mismatch|cannot assign|set|operator|operand|not allowed|cannot|compare|comparison }
end.
