{ depth 1: the cancellation meets the wait inside the critical section, which has no finally part }
program p15_cancelled_with_the_lock;
var
  guard: Integer;
  c: channel of Integer;

procedure work;
begin
  lock(guard);
  c.collect;
  unlock(guard)
end;

procedure Send;
begin
  c.push(1)
end;

var
  t: task;
begin
  guard := mutex();
  c := chan<Integer>(1);
  t := TaskSpawn(@work);
  go Send;
  ThreadYield;
  TaskCancel(t);
  try TaskAwait(t) except end;
  lock(guard);
  writeln('ok')
end.
