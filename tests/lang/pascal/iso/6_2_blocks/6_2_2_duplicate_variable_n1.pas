{ ISO 7185 6.2.2: duplicate variable }
program prog(output);
var a, b: integer;
    a: char;  { error: duplicate|already|redeclar }
begin
end.
