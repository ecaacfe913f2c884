{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 1\] at .*d13_read_lock_under_write_lock\.pas:19$ }
{ test: err ^  thread 1 'worker-1' \[.+\] at .*d13_read_lock_under_write_lock\.pas:12$ }
program d13_read_lock_under_write_lock;
uses thread;
var
  rw: Integer;

procedure reader;
begin
  thread.rwlock.rlock(rw)
end;

begin
  rw := thread.rwlock.new();
  thread.rwlock.lock(rw);
  writeln('before');
  join spawn reader
end.
