{ ISO 7185 6.4.3.3: duplicate field in variants }
program prog(output);
type r = record case b: Boolean of true: (x: integer); false: (x: char) end;  { error: duplicate|already|redeclar }
begin
end.
