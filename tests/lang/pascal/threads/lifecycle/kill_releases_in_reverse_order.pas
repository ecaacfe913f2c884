program kill_releases_in_reverse_order;
uses thread, Threading;

var
  a, b, rw, sem: Integer;
  holding: channel of Integer;

procedure work;
begin
  lock(a);
  lock(b);
  thread.rwlock.lock(rw);
  thread.semaphore.acquire(sem);
  holding.push(1);
  while true do
end;

var
  t: Thread;
begin
  a := mutex();
  b := rcmutex();
  rw := thread.rwlock.new();
  sem := thread.semaphore.new(1);
  holding := chan<Integer>(1);
  t := CreateThread(@work);
  holding.collect;
  writeln(trylock(a), ' ', trylock(b), ' ', thread.rwlock.tryRLock(rw));
  ThreadKill(t);
  writeln(WaitForThread(t));
  { Mutexes and rwlocks come back, the permit of the semaphore does not. }
  writeln(trylock(a), ' ', trylock(b), ' ', thread.rwlock.tryLock(rw), ' ', thread.semaphore.tryAcquire(sem));
  { The worker survived. }
  writeln(WaitForThread(ThreadSpawnBuiltin('delay', 1)))
end.
