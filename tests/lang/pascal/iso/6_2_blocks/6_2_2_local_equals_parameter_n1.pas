{ ISO 7185 6.2.2: local equals parameter }
program prog(output);
procedure p(a: integer);
var a: char;  { error: duplicate|already|redeclar }
begin
end;
begin
end.
