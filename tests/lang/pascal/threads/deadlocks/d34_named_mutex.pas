{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d34_named_mutex\.pas:9$ }
program d34_named_mutex;
begin
  mutex_create('door');
  mutex_lock('door');
  writeln('before');
  mutex_lock('door')
end.
