{ ISO 7185 6.6.6.4: chr out of range }
program prog(output);
var i: integer; c: char;
begin
  i := 255; c := chr(i); i := i + 1;
  c := chr(i)  { stops here }
end.
