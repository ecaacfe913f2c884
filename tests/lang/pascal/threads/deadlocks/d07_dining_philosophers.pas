{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 1\] at .*d07_dining_philosophers\.pas:31$ }
{ test: err ^  thread 1 'worker-1' \[lock mutex 1\] at .*d07_dining_philosophers\.pas:17$ }
{ test: err ^  thread 5 'worker-5' \[lock mutex 0\] at .*d07_dining_philosophers\.pas:17$ }
program d07_dining_philosophers;
var
  forks: array [0..4] of Integer;
  seated: channel of Integer;
  go_on: channel of Integer;

procedure philosopher(i: Integer);
begin
  lock(forks[i]);
  seated.push(i);
  go_on.collect;
  lock(forks[(i + 1) mod 5])
end;

var
  i: Integer;
  t: array [0..4] of Thread;
begin
  seated := chan<Integer>(5);
  go_on := chan<Integer>(5);
  for i := 0 to 4 do forks[i] := mutex();
  for i := 0 to 4 do t[i] := spawn philosopher(i);
  for i := 0 to 4 do seated.collect;
  writeln('before');
  for i := 0 to 4 do go_on.push(1);
  for i := 0 to 4 do join t[i]
end.
