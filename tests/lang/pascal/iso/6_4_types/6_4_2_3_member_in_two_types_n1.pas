{ ISO 7185 6.4.2.3: member in two types }
program prog(output);
type a = (red, green);
     b = (blue, green);  { error: duplicate|already|redeclar }
begin
end.
