{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel send\] at .*d02_send_to_full_channel\.pas:12$ }
program d02_send_to_full_channel;
var
  c: channel of Integer;
begin
  c := chan<Integer>(2);
  c.push(1);
  c.push(2);
  writeln('before');
  c.push(3);
  writeln('not reached')
end.
