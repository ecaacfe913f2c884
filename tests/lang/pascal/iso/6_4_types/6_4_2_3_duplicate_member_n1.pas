{ ISO 7185 6.4.2.3: duplicate member }
program prog(output);
type a = (red, green, red);  { error: duplicate|already|redeclar }
begin
end.
