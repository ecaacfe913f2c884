{ ISO 7185 6.6.6.4: pred of first }
program prog(output);
var b: Boolean;
begin
  b := true; b := pred(b);
  b := pred(b)  { stops here }
end.
