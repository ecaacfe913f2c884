{ ISO 7185 6.4.3.2: record index type }
program prog(output);
type r = record end; a = array [r] of integer;  { error: ordinal|expected|unexpected|index }
begin
end.
