{ test: unordered }
program write_statements_to_stdout_are_whole;

procedure writer(i: Integer);
var
  k: Integer;
begin
  for k := 1 to 3 do writeln('task ', i, ' says ', k * 10 + i, ' and ', 'nothing else')
end;

var
  t: array [1..3] of Thread;
  i: Integer;
begin
  for i := 1 to 3 do t[i] := spawn writer(i);
  for i := 1 to 3 do join t[i];
  writeln('end')
end.
