{ test: env PSCAL_THREAD_POOL_SIZE=3 | PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=15 }
{ test: no seeds: there are no workers }
program c06_workers_stay_within_the_limit;
{$I timing.inc}

var
  sinks: array [1..12] of Int64;

procedure work(i: Integer);
begin
  sinks[i] := spin(100000)
end;

var
  t: array [1..12] of Thread;
  i: Integer;
begin
  for i := 1 to 12 do t[i] := spawn work(i);
  for i := 1 to 12 do
  begin
    if TaskStats.workers > ThreadPoolLimit then writeln('too many workers');
    join t[i]
  end;
  for i := 2 to 12 do
    if sinks[i] <> sinks[1] then writeln('wrong result of ', i);
  writeln(TaskStats.workers <= ThreadPoolLimit, ' ', TaskStats.worker_limit = ThreadPoolLimit)
end.
