{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[lock mutex 0\] at .*d08_relock_of_a_plain_mutex\.pas:10$ }
program d08_relock_of_a_plain_mutex;
var
  m: Integer;

procedure inner;
begin
  lock(m);
  unlock(m)
end;

begin
  m := mutex();
  lock(m);
  writeln('before');
  inner;
  unlock(m)
end.
