{ test: env PSCAL_THREAD_POOL_SIZE=3 }
program thousand_outstanding_threads;
uses Threading;

var
  gate: channel of Integer;
  sum: Integer;

procedure waits(i: Integer);
begin
  gate.collect
end;

var
  t: array [1..1000] of Thread;
  i: Integer;
begin
  gate := chan<Integer>(10);
  for i := 1 to 1000 do t[i] := spawn waits(i);
  sum := 0;
  for i := 1 to 1000 do sum := sum + t[i];
  writeln(sum, ' ', ThreadStatsCount, ' ', TaskStats.workers <= 3);
  for i := 1 to 1000 do gate.push(i);
  for i := 1 to 1000 do join t[i];
  writeln(ThreadStatsCount)
end.
