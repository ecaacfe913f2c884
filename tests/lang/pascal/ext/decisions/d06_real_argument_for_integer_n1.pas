{ d06 real argument for integer }
program prog(output);
procedure p(i: integer); begin end;
var a: array [1..3] of integer;
begin
  p(2.5);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(4 / 2);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(2)
end.
