program racy_readers_only_lock;
{ test: err data race: (read|write) of global 'x' by thread }
{ Both hold the lock as readers while they write. }
uses thread;

var
  x: Integer;
  l: Integer;

procedure work;
begin
  thread.rwlock.rlock(l);
  x := x + 1;
  thread.rwlock.runlock(l)
end;

var
  a, b: Thread;
begin
  l := thread.rwlock.new;
  a := spawn work;
  b := spawn work;
  join a;
  join b;
  writeln(x > 0)
end.
