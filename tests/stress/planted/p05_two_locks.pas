{ depth 2: each holds one lock and wants the other }
program p05_two_locks;
var
  a, b: Integer;

procedure First;
begin
  lock(a); lock(b); unlock(b); unlock(a)
end;

procedure Second;
begin
  lock(b); lock(a); unlock(a); unlock(b)
end;

var
  t, u: task;
begin
  a := mutex();
  b := mutex();
  t := TaskSpawn(@First);
  u := TaskSpawn(@Second);
  TaskAwait(t);
  TaskAwait(u);
  writeln('ok')
end.
