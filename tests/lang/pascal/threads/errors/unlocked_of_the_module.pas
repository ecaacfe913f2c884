program unlocked_of_the_module;
uses thread;

var
  m, rw: Integer;

begin
  m := thread.mutex.new();
  rw := thread.rwlock.new();
  try thread.mutex.unlock(m); writeln('no error') except on E: Exception do writeln(Pos(' is not locked', E.Message) > 0) end;
  try thread.rwlock.unlock(rw); writeln('no error') except on E: Exception do writeln(Pos(' is not ', E.Message) > 0) end;
  try thread.rwlock.runlock(rw); writeln('no error') except on E: Exception do writeln(Pos(' is not ', E.Message) > 0) end;
  { A read lock is not a write lock. }
  thread.rwlock.rlock(rw);
  try thread.rwlock.unlock(rw); writeln('no error') except on E: Exception do writeln(Pos(' is not ', E.Message) > 0) end;
  thread.rwlock.runlock(rw)
end.
