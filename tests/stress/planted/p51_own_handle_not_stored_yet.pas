{ depth 1: the task uses the variable in which its starter stores it, perhaps before that }
program p51_own_handle_not_stored_yet;
var
  self_: task;
  isWrong: Boolean;

procedure work;
begin
  if self_ = nil then isWrong := true
end;

function Start: task;
begin
  Start := TaskSpawn(@work);
  ThreadYield
end;

begin
  self_ := Start;
  TaskAwait(self_);
  if isWrong then halt(1);
  writeln('ok')
end.
