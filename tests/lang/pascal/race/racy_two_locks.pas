program racy_two_locks;
{ test: err data race: (read|write) of global 'x' by thread }
var
  x, first, second: Integer;

procedure one;
begin
  lock(first);
  x := x + 1;
  unlock(first)
end;

procedure two;
begin
  lock(second);
  x := x + 1;
  unlock(second)
end;

var
  a, b: Thread;
begin
  first := mutex;
  second := mutex;
  a := spawn one;
  b := spawn two;
  join a;
  join b;
  writeln(x > 0)
end.
