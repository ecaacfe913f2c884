{ depth 2: the second test is missing inside the lock }
program p08_created_twice;
type
  PThing = ^Integer;
var
  thing: PThing;
  made, guard: Integer;

procedure Need;
begin
  if thing = nil then
  begin
    lock(guard);
    New(thing);
    made := made + 1;
    unlock(guard)
  end
end;

var
  a, b: task;
begin
  guard := mutex();
  a := TaskSpawn(@Need);
  b := TaskSpawn(@Need);
  TaskAwait(a);
  TaskAwait(b);
  if made <> 1 then halt(1);
  writeln('ok')
end.
