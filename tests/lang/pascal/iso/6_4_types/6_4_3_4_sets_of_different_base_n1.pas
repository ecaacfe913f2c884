{ ISO 7185 6.4.3.4: sets of different base }
program prog(output);
var a: set of char; b: set of 0..9; c: set of Boolean;
begin
  a := [1, 2];  { error: incompatible|mismatch|cannot assign }
  b := ['a'];  { error: incompatible|mismatch|cannot assign }
  c := b;  { error: incompatible|mismatch|cannot assign }
  b := 5;  { error: incompatible|mismatch|cannot assign }
  a := 'a';  { error: incompatible|mismatch|cannot assign }
  a := []
end.
