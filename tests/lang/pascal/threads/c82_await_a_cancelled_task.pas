program c82_await_a_cancelled_task;

var
  never: channel of Integer;

procedure work;
begin
  never.collect
end;

var
  t: task;
  id: Integer;
  i: Integer;
begin
  never := chan<Integer>(1);
  t := TaskSpawn(@work);
  while TaskStats.blocked < 1 do ThreadYield;
  writeln(TaskCancel(t));
  id := t;
  for i := 1 to 2 do
    try
      TaskAwait(t);
      writeln('no error')
    except
      on E: Exception do writeln(E.Message = 'task ' + IntToStr(id) + ' was cancelled')
    end;
  writeln(TaskDone(t), ' ', TaskCancel(t))
end.
