{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 1\] at .*d27_recursive_mutex_unlocked_once_too_few\.pas:20$ }
{ test: err ^  thread 1 'worker-1' \[lock mutex 0\] at .*d27_recursive_mutex_unlocked_once_too_few\.pas:11$ }
program d27_recursive_mutex_unlocked_once_too_few;
var
  m: Integer;

procedure other;
begin
  lock(m)
end;

begin
  m := rcmutex();
  lock(m);
  lock(m);
  unlock(m);
  writeln('before');
  join spawn other
end.
