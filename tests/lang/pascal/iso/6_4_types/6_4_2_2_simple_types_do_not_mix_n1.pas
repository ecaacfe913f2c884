{ ISO 7185 6.4.2.2: simple types do not mix }
program prog(output);
var i: integer; b: Boolean; c: char; r: real;
begin
  i := true;  { error: incompatible|mismatch|cannot assign }
  i := 'a';  { error: incompatible|mismatch|cannot assign }
  b := 1;  { error: incompatible|mismatch|cannot assign }
  b := 'a';  { error: incompatible|mismatch|cannot assign }
  c := 65;  { error: incompatible|mismatch|cannot assign }
  c := true;  { error: incompatible|mismatch|cannot assign }
  r := 'a';  { error: incompatible|mismatch|cannot assign }
  r := false;  { error: incompatible|mismatch|cannot assign }
  b := 1.0;  { error: incompatible|mismatch|cannot assign }
  c := 1.5;  { error: incompatible|mismatch|cannot assign }
end.
