program c63_writer_is_not_starved;
uses thread;
{$I timing.inc}

var
  rw, stop: Integer;

procedure reader;
begin
  while thread.atomic.load(stop) = 0 do
  begin
    thread.rwlock.rlock(rw);
    ThreadYield;
    thread.rwlock.runlock(rw)
  end
end;

procedure writer;
begin
  thread.rwlock.lock(rw);
  thread.rwlock.unlock(rw)
end;

var
  t: array [1..4] of Thread;
  w: Thread;
  i: Integer;
  start: Int64;
begin
  rw := thread.rwlock.new();
  stop := thread.atomic.new(0);
  for i := 1 to 4 do t[i] := spawn reader;
  start := GetTicks;
  w := spawn writer;
  join w;
  writeln(within(start, 1000));
  thread.atomic.store(stop, 1);
  for i := 1 to 4 do join t[i];
  writeln('ends')
end.
