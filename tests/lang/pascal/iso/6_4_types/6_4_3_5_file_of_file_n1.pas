{ ISO 7185 6.4.3.5: file of file }
program prog(output);
type f = file of text;  { error: file }
begin
end.
