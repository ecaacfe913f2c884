{ ISO 7185 6.4.2.4: variable bound }
program prog(output);
var n: integer;
procedure p;
type a = 1..n;  { error: constant }
begin
end;
begin
end.
