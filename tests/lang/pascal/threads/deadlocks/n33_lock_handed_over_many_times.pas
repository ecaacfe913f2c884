program n33_lock_handed_over_many_times;
var
  m, n: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 300 do
  begin
    lock(m);
    n := n + 1;
    ThreadYield;
    unlock(m)
  end
end;

var
  i: Integer;
  t: array [1..8] of Thread;
begin
  m := mutex();
  for i := 1 to 8 do t[i] := spawn work;
  for i := 1 to 8 do join t[i];
  writeln(n)
end.
