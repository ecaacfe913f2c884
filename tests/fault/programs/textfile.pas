program TextFile(output);
{$I+}
{ Writes, reads, appends to and renames text files. }
var
  f, g: text;
  line: string;
  i, n: integer;
begin
  assign(f, 'numbers.txt');
  rewrite(f);
  for i := 1 to 3000 do writeln(f, i:8, i * i:12, ' ', i / 7:10:4);
  close(f);
  append(f);
  writeln(f, 'the end');
  close(f);
  reset(f);
  assign(g, 'odd.txt');
  rewrite(g);
  n := 0;
  while not eof(f) do begin
    readln(f, line);
    n := n + 1;
    if odd(n) then writeln(g, line)
  end;
  close(g);
  close(f);
  writeln('lines: ', n);
  rename(g, 'half.txt');
  assign(g, 'half.txt');
  reset(g);
  n := 0;
  while not eof(g) do begin
    readln(g, line);
    n := n + length(line);
    writeln(line)
  end;
  close(g);
  erase(f);
  writeln('characters: ', n)
end.
