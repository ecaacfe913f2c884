program c43_cancel_of_a_lock;
uses Threading;
{$I timing.inc}
{$I stats.inc}

var
  m: Integer;

procedure work;
begin
  try
    lock(m);
    writeln('not reached')
  finally
    writeln('finally')
  end;
  writeln('not reached either')
end;

var
  t: Thread;
  requested: Boolean;
  start: Int64;
begin
  m := mutex();
  lock(m);
  t := CreateThread(@work);
  awaitState(t, 'blocked');
  start := GetTicks;
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested);
  writeln(within(start, 100));
  unlock(m);
  writeln(trylock(m));
  unlock(m);
  destroy(m)
end.
