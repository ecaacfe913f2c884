program buffers(output);
var f: text;
procedure p(var c: char);
begin
  get(f);
  c := 'x'
end;
begin
  rewrite(f); writeln(f, 'ab'); reset(f);
  p(f^)
end.
