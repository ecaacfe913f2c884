{ ISO 7185 6.4.6: char and string }
program prog(output);
var c: char; s: packed array [1..2] of char;
begin
  c := 'ab';  { error: incompatible|mismatch|cannot assign }
  s := 'a';  { error: incompatible|mismatch|cannot assign|length }
  s := c;  { error: incompatible|mismatch|cannot assign }
  c := s;  { error: incompatible|mismatch|cannot assign }
end.
