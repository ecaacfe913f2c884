{ ISO 7185 6.4.4: pointers have no order }
program prog(output);
type p = ^integer;
var a, b: p;
begin
  new(a); b := a;
  if a < b then writeln;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  if a >= b then writeln;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
end.
