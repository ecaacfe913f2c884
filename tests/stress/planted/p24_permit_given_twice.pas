{ depth 3: a release for a wait that timed out, and another for the wait that did not }
program p24_permit_given_twice;
uses thread;
var
  permits, inside: Integer;
  isWrong: Boolean;

procedure Enter;
begin
  if thread.atomic.add(inside, 1) > 1 then isWrong := true;
  ThreadYield;
  thread.atomic.add(inside, -1)
end;

procedure Impatient;
begin
  if thread.semaphore.tryAcquire(permits) then Enter;
  thread.semaphore.release(permits)
end;

procedure Patient;
begin
  thread.semaphore.acquire(permits);
  Enter;
  thread.semaphore.release(permits)
end;

var
  t: array [1..3] of task;
  i: Integer;
begin
  permits := thread.semaphore.new(1);
  inside := thread.atomic.new(0);
  t[1] := TaskSpawn(@Patient);
  t[2] := TaskSpawn(@Impatient);
  t[3] := TaskSpawn(@Patient);
  for i := 1 to 3 do TaskAwait(t[i]);
  if isWrong then halt(1);
  writeln('ok')
end.
