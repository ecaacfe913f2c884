{ ISO 7185 6.9.5: page of typed file }
program prog(output);
var f: file of integer;
begin
  rewrite(f);
  page(f)  { error: text|file|incompatible|mismatch|cannot assign }
end.
