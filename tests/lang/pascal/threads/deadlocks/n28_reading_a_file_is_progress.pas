program n28_reading_a_file_is_progress;
var
  c: channel of Integer;

procedure reads;
var
  f: text;
  n: Integer;
  s: string;
begin
  Assign(f, '/etc/passwd');
  Reset(f);
  n := 0;
  while not eof(f) do
  begin
    readln(f, s);
    n := n + 1
  end;
  Close(f);
  c.push(n)
end;

begin
  c := chan<Integer>(0);
  go reads;
  writeln(c.collect > 0)
end.
