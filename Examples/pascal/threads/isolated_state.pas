program IsolatedState;
{ The same routine run in both modes: spawn and TaskSpawn share the program's variables, thread.core.spawn and
  thread.async.run get a copy. What isolated tasks must share goes through the shared store, guarded by a lock. }
uses
  thread, runtime;

var
  balance: Integer;
  history: array of string;
  guard: Integer;

function Deposit(amount: Integer): Integer;
begin
  balance := balance + amount;
  SetLength(history, Length(history) + 1);
  history[High(history)] := 'deposit';
  Deposit := balance
end;

{ Adds one to a number in the store, fifty times. A fetch and a share are two operations: the lock makes them one. }
procedure CountUp;
var
  i, n: Integer;
begin
  for i := 1 to 50 do
  begin
    thread.mutex.lock(guard);
    n := runtime.core.fetch('visits', 0);
    runtime.core.share('visits', n + 1);
    thread.mutex.unlock(guard)
  end
end;

var
  a, b: task;
begin
  balance := 100;
  writeln('isolated: the task sees ', thread.async.await(thread.async.run(@Deposit, 50)));
  writeln('afterwards: ', balance, ', entries ', Length(history));
  writeln('shared: the task sees ', TaskAwait(TaskSpawn(@Deposit, 50)));
  writeln('afterwards: ', balance, ', entries ', Length(history));

  guard := thread.mutex.new();
  a := thread.core.spawn(@CountUp);
  b := thread.core.spawn(@CountUp);
  TaskAwait(a);
  TaskAwait(b);
  writeln('visits: ', runtime.core.fetch('visits'))
end.
