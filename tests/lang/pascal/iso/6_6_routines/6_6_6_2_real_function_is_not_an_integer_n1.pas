{ ISO 7185 6.6.6.2: real function is not an integer }
program prog(output);
var i: integer; r: real;
begin
  r := 4;
  i := sqrt(4);  { error: incompatible|mismatch|cannot assign }
  i := abs(r);  { error: incompatible|mismatch|cannot assign }
  i := sqr(2.0);  { error: incompatible|mismatch|cannot assign }
  i := exp(0);  { error: incompatible|mismatch|cannot assign }
end.
