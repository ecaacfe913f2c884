program finished_tasks_are_collected;

function work(i: Integer): string;
begin
  work := 'result of ' + IntToStr(i)
end;

var
  t: task;
  i: Integer;
  s: string;
begin
  for i := 1 to 50000 do
  begin
    t := TaskSpawn(@work, i);
    s := TaskAwait(t)
  end;
  writeln(s)
end.
