{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d01_receive_from_empty_channel\.pas:10$ }
program d01_receive_from_empty_channel;
var
  c: channel of Integer;
begin
  c := chan<Integer>(5);
  writeln('before');
  c.collect;
  writeln('not reached')
end.
