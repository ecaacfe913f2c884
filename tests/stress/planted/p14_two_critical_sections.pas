{ depth 2: the lock is given up between reading and writing }
program p14_two_critical_sections;
var
  n, guard: Integer;

procedure work;
var
  v: Integer;
begin
  lock(guard);
  v := n;
  unlock(guard);
  lock(guard);
  n := v + 1;
  unlock(guard)
end;

var
  a, b: task;
begin
  guard := mutex();
  a := TaskSpawn(@work);
  b := TaskSpawn(@work);
  TaskAwait(a);
  TaskAwait(b);
  if n <> 2 then halt(1);
  writeln('ok')
end.
