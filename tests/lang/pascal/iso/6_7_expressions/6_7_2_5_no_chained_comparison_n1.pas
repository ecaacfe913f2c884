{ ISO 7185 6.7.2.5: no chained comparison }
program prog(output);
var a, b, c: integer; p: Boolean;
begin
  a := 1; b := 2; c := 3;
  p := a < b < c  { error+: expected|unexpected|operator|operand|incompatible|mismatch|not allowed|cannot|compare|comparison|chain }
end.
