{ ISO 7185 6.2.2: local type is not visible outside }
program prog(output);
procedure p;
type loc = 1..3;
begin
end;
procedure q;
var x: loc;  { error: not a type|type expected|undefined type|not found|expected }
begin
end;
begin
end.
