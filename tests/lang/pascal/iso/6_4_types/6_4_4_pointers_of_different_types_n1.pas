{ ISO 7185 6.4.4: pointers of different types }
program prog(output);
type p = ^integer; q = ^char; r = ^real;
var a: p; b: q; c: r;
begin
  a := b;  { error: incompatible|mismatch|cannot assign }
  c := a;  { error: incompatible|mismatch|cannot assign }
  if a = b then writeln;  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot }
  a := nil
end.
