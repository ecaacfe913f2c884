{ ISO 7185 6.4.3.5: files cannot be compared }
program prog(output);
var f, g: text;
begin
  if f = g then writeln  { error: compare|comparison|operator|operand|incompatible|mismatch|not allowed|cannot|file }
end.
