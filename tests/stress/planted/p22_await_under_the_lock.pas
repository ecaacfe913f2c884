{ depth 1: the awaited task needs the lock that the awaiting one holds }
program p22_await_under_the_lock;
var
  guard: Integer;

procedure Child;
begin
  lock(guard);
  unlock(guard)
end;

var
  t: task;
begin
  guard := mutex();
  t := TaskSpawn(@Child);
  ThreadYield;
  lock(guard);
  TaskAwait(t);
  unlock(guard);
  writeln('ok')
end.
