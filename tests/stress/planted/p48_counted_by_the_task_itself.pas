{ depth 1: the task adds itself to the wait group, perhaps after the wait }
program p48_counted_by_the_task_itself;
uses thread;
var
  group, done: Integer;

procedure work;
begin
  thread.waitgroup.add(group, 1);
  done := done + 1;
  thread.waitgroup.done(group)
end;

begin
  group := thread.waitgroup.new();
  go work;
  ThreadYield;
  thread.waitgroup.wait(group);
  if done <> 1 then halt(1);
  writeln('ok')
end.
