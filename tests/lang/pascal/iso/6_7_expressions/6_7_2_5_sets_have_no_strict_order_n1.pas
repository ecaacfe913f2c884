{ ISO 7185 6.7.2.5: sets have no strict order }
program prog(output);
var a, b: set of 1..9; p: Boolean;
begin
  a := [1]; b := [1, 2];
  p := a < b;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  p := b > a;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
end.
