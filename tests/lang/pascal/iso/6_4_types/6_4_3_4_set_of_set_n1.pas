{ ISO 7185 6.4.3.4: set of set }
program prog(output);
type a = set of 1..3; s = set of a;  { error: ordinal|set }
begin
end.
