{ Whether the task has failed before or after its awaiter begins to wait: the error is the awaiter's, and not reported as well. }
program c36_failed_before_it_is_awaited;

procedure work;
begin
  raise Exception.Create('my own words')
end;

var
  t: task;
begin
  t := TaskSpawn(@work);
  while not TaskDone(t) do ThreadYield;
  try
    TaskAwait(t);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end
end.
