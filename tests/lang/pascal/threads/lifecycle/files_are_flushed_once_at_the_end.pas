program files_are_flushed_once_at_the_end;

var
  f: text;
  line: string;
  n: Integer;

procedure writer;
var
  g: text;
begin
  Assign(g, 'out.txt');
  Rewrite(g);
  writeln(g, 'line');
  Close(g)
end;

begin
  join spawn writer;
  Assign(f, 'out.txt');
  Reset(f);
  n := 0;
  while not eof(f) do
  begin
    readln(f, line);
    n := n + 1
  end;
  Close(f);
  writeln(n, ' ', line)
end.
