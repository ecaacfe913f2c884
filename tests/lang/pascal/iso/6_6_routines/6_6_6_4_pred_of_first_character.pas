{ ISO 7185 6.6.6.4: pred of first character }
program prog(output);
var c: char;
begin
  c := chr(1); c := pred(c);
  c := pred(c)  { stops here }
end.
