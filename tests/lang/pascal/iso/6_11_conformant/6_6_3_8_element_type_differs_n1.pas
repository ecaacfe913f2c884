{ ISO 7185 6.6.3.8: element type differs }
program prog(output);
var a: array [1..3] of char; b: array [1..3] of real; i: integer;
procedure p(var x: array [lo..hi: integer] of integer); begin end;
begin
  i := 1;
  p(a);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(b);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(i);  { error: incompatible|mismatch|cannot assign|argument|parameter|array }
  p(1)  { error: incompatible|mismatch|cannot assign|argument|parameter|array|variable }
end.
