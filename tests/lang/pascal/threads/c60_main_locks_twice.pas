{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[lock mutex 0\] at .*c60_main_locks_twice\.pas:11$ }
program c60_main_locks_twice;

var
  m: Integer;
begin
  m := mutex();
  lock(m);
  writeln('once');
  lock(m);
  writeln('not reached')
end.
