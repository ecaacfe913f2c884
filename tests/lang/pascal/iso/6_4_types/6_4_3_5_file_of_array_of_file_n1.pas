{ ISO 7185 6.4.3.5: file of array of file }
program prog(output);
type r = array [1..2] of text; g = file of r;  { error: file }
begin
end.
