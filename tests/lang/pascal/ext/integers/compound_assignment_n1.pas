{ compound assignment }
program prog(output);
var i: integer; b: boolean;
begin
  i := 1; b := true;
  i += 'a';  { error: operator|operand|incompatible|mismatch|not allowed|cannot|cannot assign }
  b += 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|cannot assign }
  i += true;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|cannot assign }
  i /= 2;  { error: incompatible|mismatch|cannot assign|real|operator|operand|not allowed|cannot }
end.
