{ depth 2: both find the seat free }
program p02_check_then_act;
var
  isTaken: Boolean;
  owners: Integer;

procedure Sit;
begin
  isTaken := true;
  owners := owners + 1
end;

procedure work;
begin
  if not isTaken then Sit
end;

var
  a, b: task;
begin
  a := TaskSpawn(@work);
  b := TaskSpawn(@work);
  TaskAwait(a);
  TaskAwait(b);
  if owners <> 1 then halt(1);
  writeln('ok')
end.
