{ ISO 7185 6.4.1: type not declared }
program prog(output);
type a = missing;  { error: not a type|type expected|undefined type|not found|expected }
begin
end.
