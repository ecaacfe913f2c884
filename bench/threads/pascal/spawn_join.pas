program SpawnJoin;
{ Start a task and wait for it, one at a time, then in batches of 1000; the same with threads, which own a slot.
  Argument: tasks. }
{$I bench.inc}

const
  Batch = 1000;

var
  cells: array [1..Batch] of Integer;

procedure One(i: Integer);
begin
  cells[i] := cells[i] + 1;
end;

var
  n, i, k: Integer;
  t: array [1..Batch] of task;
  h: Thread;
  total: Int64;
  start: Real;
begin
  n := SizeArg(200000) div Batch * Batch;
  start := RealTimeClock;
  for i := 1 to n do TaskAwait(TaskSpawn(@One, 1));
  Report('start_await', n, start);
  start := RealTimeClock;
  for k := 1 to n div Batch do begin
    for i := 1 to Batch do t[i] := TaskSpawn(@One, i);
    for i := 1 to Batch do TaskAwait(t[i]);
  end;
  Report('start_await_batch', n, start);
  start := RealTimeClock;
  for i := 1 to n do begin
    h := spawn One(1);
    join h;
  end;
  Report('spawn_join', n, start);
  total := 0;
  for i := 1 to Batch do total := total + cells[i];
  if total = 3 * n then writeln('complete') else writeln(total, ' of ', 3 * n);
end.
