{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d26_isolated_task_and_its_creator\.pas:20$ }
{ test: err ^  task \d+ \[channel receive\] at .*d26_isolated_task_and_its_creator\.pas:12$ }
program d26_isolated_task_and_its_creator;
uses thread;
var
  a, b: channel of Integer;

procedure other;
begin
  b.push(a.collect)
end;

begin
  a := chan<Integer>(1);
  b := chan<Integer>(1);
  thread.core.spawn(@other);
  writeln('before');
  a.push(b.collect)
end.
