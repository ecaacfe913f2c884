{ test: env PSCAL_THREAD_POOL_SIZE }
program c01_fresh_program;
uses Threading;
begin
  writeln(ThreadStatsCount);
  writeln(ThreadStatsJson);
  writeln(ThreadPoolLimit)
end.
