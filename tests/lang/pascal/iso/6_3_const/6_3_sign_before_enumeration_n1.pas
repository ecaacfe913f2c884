{ ISO 7185 6.3: sign before enumeration }
program prog(output);
type col = (red, green);
procedure p;
const c = -red;  { error: constant|operator|operand|incompatible|mismatch|not allowed|cannot|sign }
begin
end;
begin
end.
