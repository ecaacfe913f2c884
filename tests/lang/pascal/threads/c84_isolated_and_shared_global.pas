program c84_isolated_and_shared_global;
uses thread;

var
  x: Integer;

function work: Integer;
begin
  x := x + 1;
  work := x
end;

begin
  x := 1;
  writeln(thread.async.await(thread.async.run(@work)), ' ', x);
  writeln(TaskAwait(thread.core.spawn(@work)), ' ', x);
  writeln(TaskAwait(TaskSpawn(@work)), ' ', x);
  writeln(thread.async.await(thread.async.run(@work)), ' ', x)
end.
