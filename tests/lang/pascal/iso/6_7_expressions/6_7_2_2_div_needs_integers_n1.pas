{ ISO 7185 6.7.2.2: div needs integers }
program prog(output);
var i: integer; r: real;
begin
  r := 1;
  i := 5.0 div 2;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|integer }
  i := 5 div 2.0;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|integer }
  i := 5 mod r;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|integer }
  i := r mod 5;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|integer }
  i := 'a' div 2;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|integer }
  i := true mod 2;  { error: operator|operand|incompatible|mismatch|not allowed|cannot|integer }
end.
