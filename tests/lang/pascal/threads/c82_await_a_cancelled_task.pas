program c82_await_a_cancelled_task;

var
  never: channel of Integer;

procedure work;
begin
  never.collect
end;

var
  t: task;
  i: Integer;
begin
  never := chan<Integer>(1);
  t := TaskSpawn(@work);
  while TaskStats.blocked < 1 do ThreadYield;
  writeln(TaskCancel(t));
  for i := 1 to 2 do
    try
      TaskAwait(t);
      writeln('no error')
    except
      on E: Exception do writeln((Pos('task ', E.Message) = 1) and (Pos(' was cancelled', E.Message) > 5))
    end;
  writeln(TaskDone(t), ' ', TaskCancel(t))
end.
