program c57_increments_under_lock;

var
  n, m: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 10000 do
  begin
    lock(m);
    n := n + 1;
    unlock(m)
  end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  m := mutex();
  for i := 1 to 4 do t[i] := spawn work;
  for i := 1 to 4 do join t[i];
  destroy(m);
  writeln(n)
end.
