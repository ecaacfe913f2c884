{ ISO 7185 6.4.1: type is itself }
program prog(output);
type r = r;  { error: not a type|type expected|undefined type|not found|expected|itself|recursive|circular }
begin
end.
