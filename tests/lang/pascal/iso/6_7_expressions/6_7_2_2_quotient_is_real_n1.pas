{ ISO 7185 6.7.2.2: quotient is real }
program prog(output);
var i: integer;
begin
  i := 6 / 3  { error: incompatible|mismatch|cannot assign }
end.
