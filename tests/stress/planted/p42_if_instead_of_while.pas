{ depth 3: a consumer that was woken does not look again whether there is an item: another one has come and taken it }
program p42_if_instead_of_while;
uses thread;
var
  guard, signal, waiting, items: Integer;
  isWrong: Boolean;

procedure WaitFor;
begin
  waiting := waiting + 1;
  unlock(guard);
  thread.semaphore.acquire(signal);
  lock(guard)
end;

procedure Consume;
begin
  lock(guard);
  if items = 0 then WaitFor;
  items := items - 1;
  if items < 0 then isWrong := true;
  unlock(guard)
end;

procedure Produce;
begin
  lock(guard);
  items := items + 1;
  if waiting > 0 then
  begin
    waiting := waiting - 1;
    thread.semaphore.release(signal)
  end;
  unlock(guard)
end;

var
  t: array [1..4] of task;
  i: Integer;
begin
  guard := mutex();
  signal := thread.semaphore.new(0);
  t[1] := TaskSpawn(@Consume);
  t[2] := TaskSpawn(@Consume);
  t[3] := TaskSpawn(@Produce);
  t[4] := TaskSpawn(@Produce);
  for i := 1 to 4 do TaskAwait(t[i]);
  if isWrong then halt(1);
  writeln('ok')
end.
