program PrimitivesTour;
{ One short stop at each primitive of module thread: mutex, rwlock, semaphore, atomics, pool, scheduler. }
uses
  thread, runtime;

var
  guard, rw, permits, count, most: Integer;
  words: array [1..3] of string;

{ Mutex: one task at a time. }
procedure Mutexes;
begin
  guard := thread.mutex.new();
  thread.mutex.lock(guard);
  writeln('mutex: second try while locked: ', thread.mutex.tryLock(guard));
  thread.mutex.unlock(guard)
end;

{ Rwlock: many readers or one writer. }
procedure ReadWriteLocks;
begin
  rw := thread.rwlock.new();
  thread.rwlock.rlock(rw);
  writeln('rwlock: another reader: ', thread.rwlock.tryRLock(rw), ', a writer: ', thread.rwlock.tryLock(rw));
  thread.rwlock.runlock(rw);
  thread.rwlock.runlock(rw);
  thread.rwlock.lock(rw);
  words[1] := 'written under the lock';
  thread.rwlock.unlock(rw);
  thread.rwlock.rlock(rw);
  writeln('rwlock: ', words[1]);
  thread.rwlock.runlock(rw)
end;

{ Keeps the largest number ever seen in most. }
procedure NoteMaximum(n: Int64);
var
  seen: Int64;
begin
  repeat
    seen := thread.atomic.load(most)
  until (n <= seen) or thread.atomic.cas(most, seen, n)
end;

procedure Guest;
begin
  thread.semaphore.acquire(permits);
  NoteMaximum(thread.atomic.add(count, 1));
  ThreadYield;
  thread.atomic.add(count, -1);
  thread.semaphore.release(permits)
end;

{ Semaphore: at most so many at once. }
procedure Semaphores;
var
  guests: array [1..8] of task;
  i: Integer;
begin
  permits := thread.semaphore.new(2);
  count := thread.atomic.new(0);
  most := thread.atomic.new(0);
  for i := 1 to 8 do guests[i] := TaskSpawn(@Guest);
  for i := 1 to 8 do TaskAwait(guests[i]);
  writeln('semaphore: never more than two inside: ', thread.atomic.load(most) <= 2)
end;

{ Atomics: numbers that several tasks may change without a lock. }
procedure Atomics;
var
  a: Integer;
begin
  a := thread.atomic.new(5);
  writeln('atomic: add gives ', thread.atomic.add(a, 3), ', swap gives the old ', thread.atomic.swap(a, 1));
  writeln('atomic: cas from 1: ', thread.atomic.cas(a, 1, 100), ', again: ', thread.atomic.cas(a, 1, 200), ', now ',
    thread.atomic.load(a))
end;

function Cube(n: Integer): Integer;
begin
  Cube := n * n * n
end;

{ Pool: a bounded number of jobs at once, each with a future. }
procedure Pools;
var
  pool, i: Integer;
  cubes: array [1..5] of task;
begin
  pool := thread.pool.new(2);
  for i := 1 to 5 do cubes[i] := thread.pool.submit(pool, @Cube, i);
  writeln('pool: failed jobs: ', thread.pool.wait(pool));
  write('pool:');
  for i := 1 to 5 do write(' ', thread.async.await(cubes[i]));
  writeln
end;

procedure Append(const letter: string);
var
  text: string;
begin
  text := runtime.core.fetch('text', '');
  runtime.core.share('text', text + letter)
end;

procedure First; begin Append('a') end;
procedure Second; begin Append('b') end;
procedure Third; begin Append('c') end;

{ Scheduler: one after the other. }
procedure Schedulers;
begin
  thread.scheduler.run(@First, @Second, @Third);
  writeln('scheduler: ', runtime.core.fetch('text'))
end;

begin
  Mutexes;
  ReadWriteLocks;
  Semaphores;
  Atomics;
  Pools;
  Schedulers
end.
