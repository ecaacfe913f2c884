{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d17_scheduler_routine_that_waits\.pas:18$ }
{ test: err ^  task \d+ \[channel receive\] at .*d17_scheduler_routine_that_waits\.pas:12$ }
program d17_scheduler_routine_that_waits;
uses thread;
var
  never: channel of Integer;

procedure first;
begin
  never.collect
end;

begin
  never := chan<Integer>(1);
  writeln('before');
  thread.scheduler.run(@first)
end.
