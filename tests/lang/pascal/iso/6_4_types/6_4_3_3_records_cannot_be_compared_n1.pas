{ ISO 7185 6.4.3.3: records cannot be compared }
program prog(output);
type r = record a: integer end;
var x, y: r;
begin
  if x = y then writeln;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  if x <> y then writeln;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  if x < y then writeln  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
end.
