{ ISO 7185 6.4.1: type contains itself }
program prog(output);
type r = array [1..2] of r;  { error: not a type|type expected|undefined type|not found|expected|itself|recursive|circular|not complete|incomplete }
begin
end.
