{ ISO 7185 6.4.3.3: duplicate field }
program prog(output);
type r = record a, b: integer; a: char end;  { error: duplicate|already|redeclar }
begin
end.
