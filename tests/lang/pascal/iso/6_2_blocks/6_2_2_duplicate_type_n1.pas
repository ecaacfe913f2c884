{ ISO 7185 6.2.2: duplicate type }
program prog(output);
type t1 = integer; t1 = char;  { error: duplicate|already|redeclar }
begin
end.
