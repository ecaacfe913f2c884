{ ISO 7185 6.2.2: undeclared constant }
program prog(output);
const a = missing;  { error: not found|undeclared|undefined|unknown }
begin
end.
