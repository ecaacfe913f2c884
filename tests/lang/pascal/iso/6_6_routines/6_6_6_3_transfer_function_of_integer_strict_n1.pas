{ ISO 7185 6.6.6.3: transfer function of integer strict }
program prog(output);
var i: integer;
begin
  i := trunc(5)  { error: incompatible|mismatch|cannot assign|argument|parameter|real }
end.
