{ ISO 7185 6.4.3.4: set of real }
program prog(output);
type s = set of real;  { error: ordinal|set }
begin
end.
