{ ISO 7185 6.7.3: function arguments }
program prog(output);
var i: integer;
function f(a: integer; c: char): integer; begin f := a + ord(c) end;
function g: integer; begin g := 1 end;
begin
  i := f;  { error: argument|parameter|expected|unexpected|incompatible|mismatch|cannot assign }
  i := f(1);  { error: argument|parameter|expected|unexpected|incompatible|mismatch|cannot assign }
  i := f(1, 'a', 'b');  { error: argument|parameter|expected|unexpected|incompatible|mismatch|cannot assign }
  i := f('a', 1);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  i := f(1, 2);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  i := g(1);  { error: argument|parameter|expected|unexpected|incompatible|mismatch|cannot assign }
  i := f(1, 'a')
end.
