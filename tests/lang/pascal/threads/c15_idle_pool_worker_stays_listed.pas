{ test: workers 2 }
program c15_idle_pool_worker_stays_listed;
uses Threading;

var
  spawned, submitted: Thread;
  s: TThreadStat;
begin
  spawned := ThreadSpawnBuiltin('delay', 20);
  submitted := ThreadPoolSubmit('delay', 20);
  writeln(ThreadStatsCount);
  join spawned;
  join submitted;
  writeln(ThreadStatsCount);
  for s in ThreadStats do writeln(s.id, ' ', s.state)
end.
