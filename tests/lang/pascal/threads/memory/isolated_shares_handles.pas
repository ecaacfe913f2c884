program isolated_shares_handles;
uses thread;

var
  c: channel of Integer;
  m, held, a, sem, rw: Integer;
  k: task;

function five: Integer;
begin
  five := 5
end;

function work: Boolean;
begin
  c.push(1);
  thread.atomic.add(a, 10);
  thread.semaphore.release(sem);
  thread.mutex.unlock(held);
  work := (TaskAwait(k) = 5) and not thread.mutex.tryLock(m) and not thread.rwlock.tryLock(rw)
end;

begin
  c := chan<Integer>(1);
  m := thread.mutex.new();
  held := thread.mutex.new();
  a := thread.atomic.new(0);
  sem := thread.semaphore.new(0);
  rw := thread.rwlock.new();
  thread.mutex.lock(m);
  thread.mutex.lock(held);
  thread.rwlock.lock(rw);
  k := TaskSpawn(@five);
  writeln(thread.async.await(thread.async.run(@work)));
  writeln(c.collect, ' ', thread.atomic.load(a), ' ', thread.semaphore.tryAcquire(sem), ' ', thread.mutex.tryLock(held))
end.
