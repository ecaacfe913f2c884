program stats_of_tasks;

var
  gate: channel of Integer;

procedure waits;
begin
  gate.collect
end;

procedure fails;
begin
  raise Exception.Create('expected')
end;

var
  i: Integer;
  t: task;
begin
  writeln(TaskStats.live, ' ', TaskStats.created, ' ', TaskStats.finished, ' ', TaskStats.failed, ' ', TaskStats.workers);
  gate := chan<Integer>(1);
  for i := 1 to 3 do go waits;
  while TaskStats.blocked < 3 do ThreadYield;
  writeln(TaskStats.live, ' ', TaskStats.created, ' ', TaskStats.finished, ' ', TaskStats.queued_threads);
  t := TaskSpawn(@fails);
  try TaskAwait(t) except end;
  for i := 1 to 3 do gate.push(1);
  while TaskStats.live > 0 do ThreadYield;
  writeln(TaskStats.live, ' ', TaskStats.created, ' ', TaskStats.finished >= 3, ' ', TaskStats.failed)
end.
