program isolated_task_starts_a_shared_one;
uses thread;

var
  x: Integer;

procedure inner;
begin
  x := x + 1
end;

{ A shared task shares the globals of the one that started it: here the copy. }
function outer: Integer;
begin
  TaskAwait(TaskSpawn(@inner));
  outer := x
end;

begin
  x := 1;
  writeln(thread.async.await(thread.async.run(@outer)), ' ', x)
end.
