{ ISO 7185 6.4.4: two pointer types to one domain }
program prog(output);
var a: ^integer; b: ^integer;
begin
  new(a);
  b := a  { error: incompatible|mismatch|cannot assign }
end.
