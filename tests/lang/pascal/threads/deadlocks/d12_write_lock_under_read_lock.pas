{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d12_write_lock_under_read_lock\.pas:12$ }
program d12_write_lock_under_read_lock;
uses thread;
var
  rw: Integer;
begin
  rw := thread.rwlock.new();
  thread.rwlock.rlock(rw);
  writeln('before');
  thread.rwlock.lock(rw)
end.
