{ test: no seeds: a seed may let the queued thread run first }
{ test: within 1.5 }
{ test: env PSCAL_THREAD_POOL_SIZE=1 }
program end_of_main_drops_the_rest;

procedure queued;
begin
  writeln('not printed')
end;

var
  c: channel of Integer;

procedure blocked;
begin
  try
    c.collect
  finally
    writeln('not printed either')
  end
end;

var
  t: Thread;
begin
  c := chan<Integer>(1);
  go blocked;
  while TaskStats.blocked < 1 do ThreadYield;
  t := ThreadSpawnBuiltin('delay', 60000);
  t := spawn queued;
  write('no newline at the end')
end.
