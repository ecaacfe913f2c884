{ file errors }
program prog(output);
var f: text; g: file of integer; i: integer;
begin
  assign(i, 'x');  { error: file|incompatible|mismatch|cannot assign|argument|parameter }
  assign(f);  { error: argument|parameter|expected|unexpected }
  close(5);  { error: variable|file|incompatible|mismatch|cannot assign|argument|parameter }
  append(g);  { error: text|incompatible|mismatch|cannot assign|argument|parameter }
  seek(f, 1);  { error: text|file|incompatible|mismatch|cannot assign|argument|parameter }
  seek(g, 'a');  { error: incompatible|mismatch|cannot assign|argument|parameter }
  i := filesize(i);  { error: file|incompatible|mismatch|cannot assign|argument|parameter }
  reset(g)
end.
