{ ISO 7185 6.4.1: procedure as type }
program prog(output);
procedure q; begin end;
procedure p;
var w: q;  { error: not a type|type expected|undefined type|not found|expected }
begin
end;
begin
end.
