{ depth 2: a writer that waits between two read locks of one task stops the second of them }
program p12_writer_between_two_read_locks;
uses thread;
var
  rw: Integer;

procedure Inner;
begin
  thread.rwlock.rlock(rw);
  thread.rwlock.runlock(rw)
end;

procedure Reader;
begin
  thread.rwlock.rlock(rw);
  Inner;
  thread.rwlock.runlock(rw)
end;

procedure Writer;
begin
  thread.rwlock.lock(rw);
  thread.rwlock.unlock(rw)
end;

var
  a, b: task;
begin
  rw := thread.rwlock.new();
  a := TaskSpawn(@Reader);
  b := TaskSpawn(@Writer);
  TaskAwait(a);
  TaskAwait(b);
  writeln('ok')
end.
