{ ISO 7185 6.7.1: set of mixed members }
program prog(output);
var b: Boolean;
begin
  b := 1 in [1, 'a'];  { error: incompatible|mismatch|cannot assign|compare|comparison|operator|operand|not allowed|cannot|set }
  b := 'a' in ['a', true];  { error: incompatible|mismatch|cannot assign|compare|comparison|operator|operand|not allowed|cannot|set }
  b := 1 in [1..'c']  { error: incompatible|mismatch|cannot assign|compare|comparison|operator|operand|not allowed|cannot|set }
end.
