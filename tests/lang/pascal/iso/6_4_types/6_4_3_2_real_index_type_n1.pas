{ ISO 7185 6.4.3.2: real index type }
program prog(output);
type a = array [real] of integer;  { error: ordinal|expected|unexpected|index }
begin
end.
