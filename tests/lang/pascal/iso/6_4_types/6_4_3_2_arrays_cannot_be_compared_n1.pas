{ ISO 7185 6.4.3.2: arrays cannot be compared }
program prog(output);
type v = array [1..3] of integer;
var a, b: v;
begin
  if a = b then writeln;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  if a < b then writeln;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
end.
