{ ISO 7185 6.3: not a constant }
program prog(output);
var v: integer;
procedure p;
const c = v;  { error: constant }
begin
end;
begin
end.
