program c45_kill_releases_the_mutex;
uses thread, Threading;

var
  m: Integer;
  holding: channel of Integer;

procedure work;
begin
  lock(m);
  try
    holding.push(1);
    while true do
  finally
    writeln('not printed: no bytecode runs after a kill');
    unlock(m)
  end
end;

var
  t: Thread;
begin
  m := mutex();
  holding := chan<Integer>(1);
  t := CreateThread(@work);
  holding.collect;
  writeln(trylock(m));
  writeln(ThreadKill(t));
  lock(m);
  writeln('locked');
  unlock(m);
  writeln(WaitForThread(t));
  destroy(m)
end.
