{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*c68_receive_without_tasks\.pas:10$ }
program c68_receive_without_tasks;

var
  c: channel of Integer;
begin
  c := chan<Integer>(1);
  writeln('before');
  writeln(c.collect);
  writeln('not reached')
end.
