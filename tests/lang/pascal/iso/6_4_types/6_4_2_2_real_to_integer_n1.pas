{ ISO 7185 6.4.2.2: real to integer }
program prog(output);
var i: integer; r: real; s: 1..5;
begin
  r := 1;
  i := r;  { error: incompatible|mismatch|cannot assign }
  i := 1.0;  { error: incompatible|mismatch|cannot assign }
  s := r + 1;  { error: incompatible|mismatch|cannot assign }
  i := 6 / 2;  { error: incompatible|mismatch|cannot assign }
end.
