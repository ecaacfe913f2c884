{ array errors }
program prog(output);
type ints = array of integer; chars = array of char;
var a: ints; b: chars; i: integer; f: array [1..3] of integer;
procedure p(const x: array of integer); begin end;
begin
  a := b;  { error: incompatible|mismatch|cannot assign }
  a := 5;  { error: incompatible|mismatch|cannot assign }
  i := a;  { error: incompatible|mismatch|cannot assign }
  a['x'] := 1;  { error: incompatible|mismatch|cannot assign|index }
  a[0] := 'c';  { error: incompatible|mismatch|cannot assign }
  p(b);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  p(i);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  setlength(i, 3);  { error: incompatible|mismatch|cannot assign|argument|parameter|array|string }
  setlength(f, 3);  { error: incompatible|mismatch|cannot assign|argument|parameter|array|string|dynamic }
  setlength(a);  { error: argument|parameter|expected|unexpected }
  p(f)
end.
