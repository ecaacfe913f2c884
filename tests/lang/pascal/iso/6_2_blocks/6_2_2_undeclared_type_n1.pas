{ ISO 7185 6.2.2: undeclared type }
program prog(output);
var x: missing;  { error: not a type|type expected|undefined type|not found|expected }
begin
end.
