{ ISO 7185 6.4.4: no arithmetic on pointers }
program prog(output);
type p = ^integer;
var a: p; i: integer;
begin
  new(a);
  a := a + 1;  { error: operator|operand|incompatible|mismatch|not allowed|cannot }
  i := a;  { error: incompatible|mismatch|cannot assign }
  a := 1;  { error: incompatible|mismatch|cannot assign }
  a := 0;  { error: incompatible|mismatch|cannot assign }
end.
