program c63_four_readers_meet;
uses thread;

var
  rw, inside: Integer;
  met: channel of Integer;

procedure reader;
begin
  thread.rwlock.rlock(rw);
  thread.atomic.add(inside, 1);
  while thread.atomic.load(inside) < 4 do ThreadYield;
  met.push(thread.atomic.load(inside));
  thread.rwlock.runlock(rw)
end;

procedure writer;
begin
  thread.rwlock.lock(rw);
  writeln('writer alone: ', thread.atomic.add(inside, 1) - 4);
  writeln(thread.rwlock.tryLock(rw), ' ', thread.rwlock.tryRLock(rw));
  thread.rwlock.unlock(rw)
end;

var
  i, sum: Integer;
  t: Thread;
begin
  rw := thread.rwlock.new();
  inside := thread.atomic.new(0);
  met := chan<Integer>(4);
  for i := 1 to 4 do go reader();
  sum := 0;
  for i := 1 to 4 do sum := sum + met.collect;
  writeln('readers: ', sum div 4);
  t := CreateThread(@writer);
  join t;
  writeln(thread.rwlock.tryRLock(rw), ' ', thread.rwlock.tryRLock(rw), ' ', thread.rwlock.tryLock(rw));
  thread.rwlock.readUnlock(rw);
  thread.rwlock.readUnlock(rw);
  thread.rwlock.writeLock(rw);
  thread.rwlock.writeUnlock(rw);
  thread.rwlock.readLock(rw);
  thread.rwlock.readUnlock(rw)
end.
