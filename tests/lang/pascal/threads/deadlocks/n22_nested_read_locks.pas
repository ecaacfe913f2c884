program n22_nested_read_locks;
uses thread;
var
  rw: Integer;
begin
  rw := thread.rwlock.new();
  thread.rwlock.rlock(rw);
  thread.rwlock.rlock(rw);
  thread.rwlock.runlock(rw);
  thread.rwlock.runlock(rw);
  thread.rwlock.lock(rw);
  writeln('locked')
end.
