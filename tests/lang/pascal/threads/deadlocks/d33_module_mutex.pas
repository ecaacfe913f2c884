{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d33_module_mutex\.pas:12$ }
program d33_module_mutex;
uses thread;
var
  m: Integer;
begin
  m := thread.mutex.new();
  thread.mutex.lock(m);
  writeln('before');
  thread.mutex.lock(m)
end.
