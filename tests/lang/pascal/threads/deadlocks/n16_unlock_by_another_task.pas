program n16_unlock_by_another_task;
var
  m: Integer;

procedure unlocks;
begin
  unlock(m)
end;

begin
  { A plain mutex is not owner-checked. }
  m := mutex();
  lock(m);
  go unlocks;
  lock(m);
  writeln('locked again')
end.
