program fine_lock;
var
  counter, guard: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 200 do
  begin
    lock(guard);
    counter := counter + 1;
    unlock(guard)
  end
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  guard := mutex;
  for i := 1 to 4 do t[i] := spawn work;
  for i := 1 to 4 do join t[i];
  writeln(counter)
end.
