{ ISO 7185 6.5.5: buffer of wrong type }
program prog(output);
var f: text; g: file of integer; i: integer;
begin
  rewrite(f); rewrite(g);
  f^ := 1;  { error: incompatible|mismatch|cannot assign }
  g^ := 'a';  { error: incompatible|mismatch|cannot assign }
  i := f^;  { error: incompatible|mismatch|cannot assign }
end.
