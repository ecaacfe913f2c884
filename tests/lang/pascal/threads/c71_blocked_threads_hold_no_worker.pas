{ test: env PSCAL_THREAD_POOL_SIZE=15 | PSCAL_THREAD_POOL_SIZE=2 }
program c71_blocked_threads_hold_no_worker;

var
  c: channel of Integer;

procedure work;
begin
  c.collect
end;

procedure sender;
var
  i: Integer;
begin
  for i := 1 to 15 do c.push(i)
end;

var
  t: array [1..15] of Thread;
  i: Integer;
begin
  c := chan<Integer>(0);
  for i := 1 to 15 do t[i] := spawn work;
  while TaskStats.blocked < 15 do ThreadYield;
  go sender;
  for i := 1 to 15 do join t[i];
  writeln('all end')
end.
