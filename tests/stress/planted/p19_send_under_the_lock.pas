{ depth 2: the channel is full and the receiver needs the lock that the sender holds }
program p19_send_under_the_lock;
var
  c: channel of Integer;
  guard: Integer;

procedure Send(v: Integer);
begin
  lock(guard);
  c.push(v);
  unlock(guard)
end;

procedure Receive;
var
  i: Integer;
begin
  for i := 1 to 2 do
  begin
    lock(guard);
    unlock(guard);
    c.collect
  end
end;

var
  a, b, d: task;
begin
  guard := mutex();
  c := chan<Integer>(1);
  a := TaskSpawn(@Receive);
  b := TaskSpawn(@Send, 1);
  d := TaskSpawn(@Send, 2);
  TaskAwait(a);
  TaskAwait(b);
  TaskAwait(d);
  writeln('ok')
end.
