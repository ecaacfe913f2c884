{ ISO 7185 6.6.6.2: arithmetic function of wrong type }
program prog(output);
var b: Boolean; c: char; r: real; i: integer;
begin
  b := true; c := 'a';
  i := abs(c);  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number }
  i := sqr(b);  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number }
  r := sin(c);  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number }
  r := sqrt(b);  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number }
  r := ln('x');  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number }
  r := exp(nil);  { error: incompatible|mismatch|cannot assign|argument|parameter|numeric|number }
  r := cos;  { error: argument|parameter|expected|unexpected }
  r := arctan(1, 2);  { error: argument|parameter|expected|unexpected }
end.
