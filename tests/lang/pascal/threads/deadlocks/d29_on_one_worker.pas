{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=15 }
{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d29_on_one_worker\.pas:29$ }
{ test: err ^  task \d+ \[channel receive\] at .*d29_on_one_worker\.pas:13$ }
{ test: err ^  task \d+ \[channel receive\] at .*d29_on_one_worker\.pas:18$ }
program d29_on_one_worker;
var
  a, b: channel of Integer;

procedure first;
begin
  a.push(b.collect)
end;

procedure second;
begin
  b.push(a.collect)
end;

var
  t: task;
begin
  a := chan<Integer>(1);
  b := chan<Integer>(1);
  t := TaskSpawn(@first);
  go second;
  writeln('before');
  TaskAwait(t)
end.
