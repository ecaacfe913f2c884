program c64_semaphore;
uses thread;

var
  s, inside, most, bad: Integer;

procedure work;
var
  now, seen: Int64;
begin
  thread.semaphore.acquire(s);
  now := thread.atomic.add(inside, 1);
  if now > 3 then thread.atomic.add(bad, 1);
  repeat
    seen := thread.atomic.load(most)
  until (now <= seen) or thread.atomic.cas(most, seen, now);
  { Nobody leaves before three are inside, so the maximum is exact; the last of the ten finds fewer. }
  while thread.atomic.load(most) < 3 do ThreadYield;
  thread.atomic.add(inside, -1);
  thread.semaphore.release(s)
end;

var
  t: array [1..10] of task;
  i: Integer;
begin
  s := thread.semaphore.new(3);
  inside := thread.atomic.new();
  most := thread.atomic.new();
  bad := thread.atomic.new();
  for i := 1 to 10 do t[i] := TaskSpawn(@work);
  for i := 1 to 10 do TaskAwait(t[i]);
  writeln(thread.atomic.load(most), ' ', thread.atomic.load(bad));
  for i := 1 to 3 do write(thread.semaphore.tryAcquire(s), ' ');
  writeln(thread.semaphore.tryAcquire(s));
  { Releasing over the initial count raises it. }
  for i := 1 to 4 do thread.semaphore.release(s);
  for i := 1 to 4 do write(thread.semaphore.tryAcquire(s), ' ');
  writeln(thread.semaphore.tryAcquire(s));
  writeln(thread.semaphore.tryAcquire(thread.semaphore.new(0)))
end.
