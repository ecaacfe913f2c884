{ ISO 7185 6.6.3.2: value argument of wrong type }
program prog(output);
type col = (red, green); r = record a: integer end;
var x: r;
procedure p(i: integer; c: char; b: Boolean; k: col); begin end;
begin
  p('a', 'b', true, red);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(1, 2, true, red);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(1, 'b', 0, red);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(1, 'b', true, 1);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(1.5, 'b', true, red);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(x, 'b', true, red);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(1, 'b', true, green)
end.
