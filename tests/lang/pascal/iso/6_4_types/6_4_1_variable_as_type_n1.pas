{ ISO 7185 6.4.1: variable as type }
program prog(output);
var v: integer;
procedure p;
var w: v;  { error: not a type|type expected|undefined type|not found|expected }
begin
end;
begin
end.
