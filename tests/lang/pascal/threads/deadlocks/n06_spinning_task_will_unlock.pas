program n06_spinning_task_will_unlock;
var
  m: Integer;
  holding: channel of Integer;

procedure holder;
var
  i, x: Int64;
begin
  lock(m);
  holding.push(1);
  x := 0;
  for i := 1 to 3000000 do x := (x + i) mod 1000;
  unlock(m)
end;

begin
  m := mutex();
  holding := chan<Integer>(1);
  go holder;
  holding.collect;
  lock(m);
  writeln('locked')
end.
