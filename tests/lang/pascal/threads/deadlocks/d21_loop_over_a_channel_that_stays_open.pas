{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d21_loop_over_a_channel_that_stays_open\.pas:19$ }
program d21_loop_over_a_channel_that_stays_open;
var
  c: channel of Integer;
  v: Integer;

procedure producer;
var
  i: Integer;
begin
  for i := 1 to 3 do c.push(i)
end;

begin
  c := chan<Integer>(1);
  go producer;
  for v in c do
    writeln(v)
end.
