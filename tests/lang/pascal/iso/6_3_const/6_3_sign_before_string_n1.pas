{ ISO 7185 6.3: sign before string }
program prog(output);
const s = 'abc'; c = -s;  { error: constant|operator|operand|incompatible|mismatch|not allowed|cannot|sign }
begin
end.
