program fine_rwlock;
uses thread;

var
  x, l: Integer;

procedure writer;
var
  i: Integer;
begin
  for i := 1 to 50 do
  begin
    thread.rwlock.lock(l);
    x := x + 1;
    thread.rwlock.unlock(l)
  end
end;

procedure reader;
var
  i: Integer;
begin
  for i := 1 to 50 do
  begin
    thread.rwlock.rlock(l);
    if x < 0 then writeln('never');
    thread.rwlock.runlock(l)
  end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  l := thread.rwlock.new;
  t[1] := spawn writer;
  t[2] := spawn reader;
  t[3] := spawn reader;
  t[4] := spawn writer;
  for i := 1 to 4 do join t[i];
  writeln(x)
end.
