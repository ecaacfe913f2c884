{ ISO 7185 6.4.3.3: case constant twice }
program prog(output);
type r = record case x: Boolean of true: (a: integer); true: (b: char) end;  { error: duplicate|already|redeclar }
begin
end.
