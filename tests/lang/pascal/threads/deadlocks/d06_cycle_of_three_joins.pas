{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 2\] at .*d06_cycle_of_three_joins\.pas:25$ }
{ test: err ^  thread 1 'worker-1' \[join thread 2\] at .*d06_cycle_of_three_joins\.pas:15$ }
{ test: err ^  thread 2 'worker-2' \[join thread 3\] at .*d06_cycle_of_three_joins\.pas:15$ }
{ test: err ^  thread 3 'worker-3' \[join thread 1\] at .*d06_cycle_of_three_joins\.pas:15$ }
program d06_cycle_of_three_joins;
var
  t: array [1..3] of Thread;
  ready: channel of Integer;

procedure work(i: Integer);
begin
  ready.collect;
  WaitForThread(t[i mod 3 + 1])
end;

var
  i: Integer;
begin
  ready := chan<Integer>(3);
  for i := 1 to 3 do t[i] := spawn work(i);
  writeln('before');
  for i := 1 to 3 do ready.push(i);
  join t[2]
end.
