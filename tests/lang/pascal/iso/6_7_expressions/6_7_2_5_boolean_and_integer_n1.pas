{ ISO 7185 6.7.2.5: boolean and integer }
program prog(output);
var b: Boolean; i: integer;
begin
  i := 1; b := true;
  b := b = 1;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  b := i <> b;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
end.
