{ ISO 7185 6.6.1: procedure in expression }
program prog(output);
var i: integer;
procedure p; begin end;
begin
  i := p;  { error: procedure|incompatible|mismatch|cannot assign|value|function }
  i := p + 1  { error: procedure|operator|operand|incompatible|mismatch|not allowed|cannot|value|function }
end.
