{ ISO 7185 6.2.2: type used before its declaration }
program prog(output);
type a = array [1..2] of b;  { error: not a type|type expected|undefined type|not found|expected }
     b = integer;
begin
end.
