{ Who wakes a task, or starts one, and goes on without a pause does not keep it from running. }
program waker_goes_on;
uses thread;
var c: channel of integer; flag: integer; i: integer; t0: real; a, b: task;
procedure Waiter; var v: integer; begin v := c.collect; thread.atomic.add(flag, v) end;
procedure Sender; var n: int64;
begin
  c.push(1);
  n := 0;
  while thread.atomic.load(flag) = 0 do n := n + 1;
end;
procedure SpawnThenSpin; var t: task;
begin
  t := TaskSpawn(@Waiter);
  c.push(1);
  while thread.atomic.load(flag) = 0 do ;
  TaskAwait(t);
end;
begin
  for i := 1 to 20 do begin
    c := chan<integer>(0);
    flag := thread.atomic.new(0);
    b := TaskSpawn(@Waiter); a := TaskSpawn(@Sender);
    TaskAwait(a); TaskAwait(b);
  end;
  for i := 1 to 20 do begin
    c := chan<integer>(1);
    flag := thread.atomic.new(0);
    TaskAwait(TaskSpawn(@SpawnThenSpin));
  end;
  { main spins }
  for i := 1 to 20 do begin
    c := chan<integer>(1);
    flag := thread.atomic.new(0);
    b := TaskSpawn(@Waiter);
    c.push(1);
    while thread.atomic.load(flag) = 0 do ;
    TaskAwait(b);
  end;
  writeln('done');
end.
