{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[lock mutex 0\] at .*d31_after_a_sleep_has_ended\.pas:21$ }
{ test: err ^  thread 1 'worker-1' \[lock mutex 0\] at .*d31_after_a_sleep_has_ended\.pas:13$ }
program d31_after_a_sleep_has_ended;
var
  m: Integer;

procedure sleeper;
begin
  lock(m);
  delay(30);
  lock(m)
end;

begin
  m := mutex();
  spawn sleeper;
  delay(10);
  writeln('before');
  lock(m)
end.
