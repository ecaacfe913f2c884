{ ISO 7185 6.4.3.5: file of record with file }
program prog(output);
type r = record a: integer; f: text end; g = file of r;  { error: file }
begin
end.
