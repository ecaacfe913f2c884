{ ISO 7185 6.9.3: write to typed file of wrong type }
program prog(output);
var f: file of integer; g: file of char;
begin
  rewrite(f); rewrite(g);
  write(f, 'a');  { error: incompatible|mismatch|cannot assign|argument|parameter }
  write(f, true);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  write(g, 65);  { error: incompatible|mismatch|cannot assign|argument|parameter }
  write(f, 1)
end.
