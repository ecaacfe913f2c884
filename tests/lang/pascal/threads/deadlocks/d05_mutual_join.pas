{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 1\] at .*d05_mutual_join\.pas:30$ }
{ test: err ^  thread 1 'worker-1' \[join thread 2\] at .*d05_mutual_join\.pas:14$ }
{ test: err ^  thread 2 'worker-2' \[join thread 1\] at .*d05_mutual_join\.pas:20$ }
program d05_mutual_join;
var
  a, b: Thread;
  ready: channel of Integer;

procedure first;
begin
  ready.collect;
  join b
end;

procedure second;
begin
  ready.collect;
  join a
end;

begin
  ready := chan<Integer>(2);
  a := spawn first;
  b := spawn second;
  writeln('before');
  ready.push(1);
  ready.push(2);
  join a
end.
