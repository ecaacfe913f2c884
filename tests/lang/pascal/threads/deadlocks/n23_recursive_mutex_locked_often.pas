program n23_recursive_mutex_locked_often;
var
  m, i: Integer;

procedure other;
begin
  lock(m);
  unlock(m)
end;

begin
  m := rcmutex();
  for i := 1 to 1000 do lock(m);
  for i := 1 to 1000 do unlock(m);
  join spawn other;
  writeln('ends')
end.
