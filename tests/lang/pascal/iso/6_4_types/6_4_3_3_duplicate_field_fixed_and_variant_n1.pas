{ ISO 7185 6.4.3.3: duplicate field fixed and variant }
program prog(output);
type r = record x: integer; case b: Boolean of true: (x: char); false: () end;  { error: duplicate|already|redeclar }
begin
end.
