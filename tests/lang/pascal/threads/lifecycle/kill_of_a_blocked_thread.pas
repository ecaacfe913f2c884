program kill_of_a_blocked_thread;
uses Threading;
{$I ../stats.inc}

var
  c: channel of Integer;
  m: Integer;

procedure receives;
begin
  try
    c.collect
  finally
    writeln('not printed')
  end
end;

procedure locks;
begin
  try
    lock(m)
  finally
    writeln('not printed')
  end
end;

procedure sleeps;
begin
  try
    delay(100000)
  except
    writeln('not printed')
  end
end;

var
  t: Thread;
begin
  c := chan<Integer>(0);
  m := mutex();
  lock(m);
  t := CreateThread(@receives);
  awaitState(t, 'blocked');
  writeln(ThreadKill(t), ' ', WaitForThread(t), ' ', ChannelTrySend(c, 1));
  t := CreateThread(@locks);
  awaitState(t, 'blocked');
  writeln(ThreadKill(t), ' ', WaitForThread(t));
  t := CreateThread(@sleeps);
  awaitState(t, 'blocked');
  writeln(ThreadKill(t), ' ', WaitForThread(t));
  unlock(m);
  destroy(m)
end.
