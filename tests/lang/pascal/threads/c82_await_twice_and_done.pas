program c82_await_twice_and_done;

var
  gate: channel of Integer;

function work(a: Integer): Integer;
begin
  gate.collect;
  work := a * 2
end;

var
  t: task;
  n: Integer;
begin
  gate := chan<Integer>(1);
  t := TaskSpawn(@work, 21);
  writeln(TaskDone(t));
  gate.push(1);
  writeln(TaskAwait(t));
  writeln(TaskDone(t));
  n := TaskAwait(t);
  writeln(n);
  writeln(TaskCancel(t))
end.
