{ ISO 7185 6.2.2: enumeration constant and variable of one name }
program prog(output);
type c = (red, green);
var green: integer;  { error: duplicate|already|redeclar }
begin
end.
