{ ISO 7185 6.3: sign before boolean }
program prog(output);
const c = -true;  { error: constant|operator|operand|incompatible|mismatch|not allowed|cannot|sign }
begin
end.
