{ depth 3: one signal for two conditions: the signal `not full` wakes a consumer, which goes to sleep again, and the producer sleeps on }
program p43_signal_for_the_wrong_one;
uses thread;
var
  guard, signal, waiting, items: Integer;

procedure WaitFor;
begin
  waiting := waiting + 1;
  unlock(guard);
  thread.semaphore.acquire(signal);
  lock(guard)
end;

procedure Signal_;
begin
  if waiting = 0 then exit;
  waiting := waiting - 1;
  thread.semaphore.release(signal)
end;

procedure Consume;
begin
  lock(guard);
  while items = 0 do WaitFor;
  items := items - 1;
  Signal_;
  unlock(guard)
end;

procedure Produce(n: Integer);
var
  i: Integer;
begin
  for i := 1 to n do
  begin
    lock(guard);
    while items = 1 do WaitFor;
    items := items + 1;
    Signal_;
    unlock(guard)
  end
end;

var
  t: array [1..4] of task;
  i: Integer;
begin
  guard := mutex();
  signal := thread.semaphore.new(0);
  t[1] := TaskSpawn(@Consume);
  t[2] := TaskSpawn(@Consume);
  t[3] := TaskSpawn(@Produce, 1);
  t[4] := TaskSpawn(@Produce, 1);
  for i := 1 to 4 do TaskAwait(t[i]);
  writeln('ok')
end.
