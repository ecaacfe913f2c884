{ ISO 7185 6.6.6.3: transfer function of wrong type }
program prog(output);
var i: integer;
begin
  i := trunc('a');  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number|real }
  i := round(true);  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number|real }
  i := trunc;  { error: argument|parameter|expected|unexpected }
end.
