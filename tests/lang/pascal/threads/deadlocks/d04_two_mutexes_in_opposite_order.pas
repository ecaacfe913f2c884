{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[lock mutex 1\] at .*d04_two_mutexes_in_opposite_order\.pas:27$ }
{ test: err ^  thread 1 'worker-1' \[lock mutex 0\] at .*d04_two_mutexes_in_opposite_order\.pas:14$ }
program d04_two_mutexes_in_opposite_order;
var
  a, b: Integer;
  ready: channel of Integer;

procedure other;
begin
  lock(b);
  ready.push(1);
  lock(a)
end;

var
  t: Thread;
begin
  a := mutex();
  b := mutex();
  ready := chan<Integer>(1);
  lock(a);
  t := spawn other;
  ready.collect;
  writeln('before');
  lock(b);
  join t
end.
