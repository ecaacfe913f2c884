program current_in_tasks_without_slot;

function whoAmI: Integer;
begin
  whoAmI := ThreadCurrent
end;

procedure inThread;
begin
  writeln('thread ', ThreadCurrent)
end;

begin
  writeln('main ', ThreadCurrent);
  writeln('task ', TaskAwait(TaskSpawn(@whoAmI)));
  join spawn inThread
end.
