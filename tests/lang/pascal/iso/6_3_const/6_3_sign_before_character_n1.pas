{ ISO 7185 6.3: sign before character }
program prog(output);
const c = -'x';  { error: constant|operator|operand|incompatible|mismatch|not allowed|cannot|sign }
begin
end.
