{ ISO 7185 6.2.2: variable and type of one name }
program prog(output);
type x = integer;
var x: integer;  { error: duplicate|already|redeclar }
begin
end.
