{ ISO 7185 6.4.3.4: set of array }
program prog(output);
type a = array [1..2] of integer; s = set of a;  { error: ordinal|set }
begin
end.
