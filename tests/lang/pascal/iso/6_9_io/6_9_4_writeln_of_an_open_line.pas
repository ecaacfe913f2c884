program lines(output);
var f: text; n: integer;
begin
  rewrite(f);
  write(f, 'no line end');
  reset(f);
  n := 0;
  while not eof(f) do begin
    while not eoln(f) do begin write(f^); get(f) end;
    write('<', f^, '>');
    readln(f); n := n + 1
  end;
  writeln(n:2);
  rewrite(f); writeln(f); writeln(f, 'x'); reset(f);
  write(eoln(f), f^ = ' '); get(f); write(f^); get(f); write(eoln(f)); get(f); writeln(eof(f))
end.
