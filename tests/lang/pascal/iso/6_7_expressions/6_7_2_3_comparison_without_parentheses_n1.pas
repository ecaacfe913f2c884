{ ISO 7185 6.7.2.3: comparison without parentheses }
program prog(output);
var a, b: integer; p: Boolean;
begin
  a := 1; b := 2;
  p := a < b and b > a  { error+: operator|operand|incompatible|mismatch|not allowed|cannot|expected|unexpected }
end.
