{ test: env PSCAL_THREAD_POOL_SIZE=2 }
{ test: no seeds: one thread delays for all }
program c09_submits_drain_two_at_a_time;
{$I timing.inc}

var
  t: array [1..17] of Thread;
  i, failed: Integer;
  start: Int64;
begin
  start := GetTicks;
  for i := 1 to 17 do t[i] := ThreadPoolSubmit('delay', 50);
  writeln('submitted in time: ', within(start, 100));
  failed := 0;
  for i := 1 to 17 do failed := failed + WaitForThread(t[i]);
  writeln('failed: ', failed);
  writeln('as if on two workers: ', msSince(start) >= 400)
end.
