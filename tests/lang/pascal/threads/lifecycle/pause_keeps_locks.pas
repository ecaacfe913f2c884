program pause_keeps_locks;
uses thread, Threading;
{$I ../stats.inc}

var
  m: Integer;
  stop: Boolean;
  holding: channel of Integer;

procedure work;
begin
  lock(m);
  holding.push(1);
  while not stop do;
  unlock(m)
end;

var
  t: Thread;
begin
  m := mutex();
  stop := false;
  holding := chan<Integer>(1);
  t := CreateThread(@work);
  holding.collect;
  ThreadPause(t);
  awaitState(t, 'paused');
  stop := true;
  writeln(trylock(m));
  ThreadResume(t);
  lock(m);
  writeln('locked');
  writeln(WaitForThread(t))
end.
