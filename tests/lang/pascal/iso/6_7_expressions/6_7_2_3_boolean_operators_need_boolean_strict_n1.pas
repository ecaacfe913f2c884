{ ISO 7185 6.7.2.3: boolean operators need boolean strict }
program prog(output);
var i: integer;
begin
  i := 5;
  i := i and 3;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|cannot assign|boolean }
  i := i or 3;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|cannot assign|boolean }
  i := not i;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|cannot assign|boolean }
end.
