program hb_locks_and_semaphores;
uses thread;

var
  m, r, tm, rw, sem: Integer;
  a, b, c, d, e: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 1000 do
  begin
    lock(m); a := a + 1; unlock(m);
    lock(r); lock(r); b := b + 1; unlock(r); unlock(r);
    thread.mutex.lock(tm); c := c + 1; thread.mutex.unlock(tm);
    thread.rwlock.lock(rw); d := d + 1; thread.rwlock.unlock(rw);
    thread.semaphore.acquire(sem); e := e + 1; thread.semaphore.release(sem)
  end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  m := mutex();
  r := rcmutex();
  tm := thread.mutex.new();
  rw := thread.rwlock.new();
  sem := thread.semaphore.new(1);
  for i := 1 to 4 do t[i] := spawn work;
  for i := 1 to 4 do join t[i];
  writeln(a, ' ', b, ' ', c, ' ', d, ' ', e)
end.
