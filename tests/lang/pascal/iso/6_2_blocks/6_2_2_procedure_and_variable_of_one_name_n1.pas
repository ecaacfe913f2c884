{ ISO 7185 6.2.2: procedure and variable of one name }
program prog(output);
var p: integer;
procedure p; begin end;  { error: duplicate|already|redeclar }
begin
end.
