{ ISO 7185 6.2.2: duplicate constant }
program prog(output);
const a = 1; a = 2;  { error: duplicate|already|redeclar }
begin
end.
