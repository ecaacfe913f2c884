{ ISO 7185 6.2.2: duplicate variable in one list }
program prog(output);
var a, b, a: integer;  { error: duplicate|already|redeclar }
begin
end.
