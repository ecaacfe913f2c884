program hb_rwlock_readers_see_the_writer;
uses thread;

var
  rw, stop: Integer;
  x, y: Integer;
  torn: Integer;

procedure reader;
begin
  while thread.atomic.load(stop) = 0 do
  begin
    thread.rwlock.rlock(rw);
    if x <> y then thread.atomic.add(torn, 1);
    thread.rwlock.runlock(rw)
  end
end;

var
  t: array [1..3] of Thread;
  i: Integer;
begin
  rw := thread.rwlock.new();
  stop := thread.atomic.new(0);
  torn := thread.atomic.new(0);
  for i := 1 to 3 do t[i] := spawn reader;
  for i := 1 to 500 do
  begin
    thread.rwlock.lock(rw);
    x := i;
    ThreadYield;
    y := i;
    thread.rwlock.unlock(rw)
  end;
  thread.atomic.store(stop, 1);
  for i := 1 to 3 do join t[i];
  writeln(thread.atomic.load(torn))
end.
