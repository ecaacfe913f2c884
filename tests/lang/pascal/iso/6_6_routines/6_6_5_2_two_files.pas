program twoFiles(output);
type numbers = file of integer;
var f, g: numbers; i, sum: integer;
procedure copy(var a, b: numbers);
begin
  reset(a); rewrite(b);
  while not eof(a) do begin b^ := a^; put(b); get(a) end
end;
begin
  rewrite(f);
  for i := 1 to 1000 do begin f^ := i; put(f) end;
  copy(f, g); copy(g, f);
  reset(f); sum := 0;
  while not eof(f) do begin sum := sum + f^; get(f) end;
  writeln(sum:1, eof(f):5, eof(g):5);
  rewrite(f); writeln(eof(f)); reset(f); writeln(eof(f));
  writeln(eof(g))
end.
