{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d09_await_of_a_task_that_waits\.pas:17$ }
{ test: err ^  task \d+ \[channel receive\] at .*d09_await_of_a_task_that_waits\.pas:11$ }
program d09_await_of_a_task_that_waits;
var
  never: channel of Integer;

function work: Integer;
begin
  work := never.collect
end;

begin
  never := chan<Integer>(1);
  writeln('before');
  writeln(TaskAwait(TaskSpawn(@work)))
end.
