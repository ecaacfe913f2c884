{ ISO 7185 6.4.1: type contains itself }
program prog(output);
type r = record a: integer; b: r end;  { error: not a type|type expected|undefined type|not found|expected|itself|recursive|circular|not complete|incomplete }
begin
end.
