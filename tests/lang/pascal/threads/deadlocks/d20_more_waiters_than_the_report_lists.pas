{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d20_more_waiters_than_the_report_lists\.pas:21$ }
{ test: err ^  task \d+ \[channel receive\] at .*d20_more_waiters_than_the_report_lists\.pas:12$ }
{ test: err ^  \.\.\. and 69 more$ }
program d20_more_waiters_than_the_report_lists;
var
  c: channel of Integer;

procedure waits;
begin
  c.collect
end;

var
  i: Integer;
begin
  c := chan<Integer>(1);
  for i := 1 to 100 do go waits;
  writeln('before');
  c.collect
end.
