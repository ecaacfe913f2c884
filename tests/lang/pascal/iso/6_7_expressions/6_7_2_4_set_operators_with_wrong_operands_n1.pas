{ ISO 7185 6.7.2.4: set operators with wrong operands }
program prog(output);
var a: set of 1..9; c: set of char; i: integer;
begin
  a := [1]; c := ['a']; i := 1;
  a := a + 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  a := a + c;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  a := a * i;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  a := a - 'x';  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  a := a div a;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|integer }
  a := a and a;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  a := not a;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  a := -a;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|sign|numeric }
end.
