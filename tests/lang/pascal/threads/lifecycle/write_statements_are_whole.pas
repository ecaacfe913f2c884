program write_statements_are_whole;

{ One write statement is atomic: whole lines, in any order. The program sorts what it can read back. }
var
  f: text;

procedure writer(i: Integer);
var
  k: Integer;
begin
  for k := 1 to 200 do writeln(f, 'task ', i, ' line ', i, ' end ', i)
end;

var
  t: array [1..5] of Thread;
  i, good: Integer;
  counts: array [1..5] of Integer;
  line: string;
begin
  Assign(f, 'lines.txt');
  Rewrite(f);
  for i := 1 to 5 do t[i] := spawn writer(i);
  for i := 1 to 5 do join t[i];
  Close(f);
  Reset(f);
  good := 0;
  while not eof(f) do
  begin
    readln(f, line);
    for i := 1 to 5 do
      if line = 'task ' + IntToStr(i) + ' line ' + IntToStr(i) + ' end ' + IntToStr(i) then
      begin
        counts[i] := counts[i] + 1;
        good := good + 1
      end
  end;
  Close(f);
  for i := 1 to 5 do write(counts[i], ' ');
  writeln(good)
end.
