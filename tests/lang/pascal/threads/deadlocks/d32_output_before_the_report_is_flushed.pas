{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d32_output_before_the_report_is_flushed\.pas:22$ }
program d32_output_before_the_report_is_flushed;
var
  c: channel of Integer;

procedure worker;
begin
  write('from the worker ');
  c.collect
end;

begin
  c := chan<Integer>(0);
  write('no newline ');
  go worker;
  while TaskStats.blocked < 1 do ThreadYield;
  c.push(1);
  while TaskStats.live > 0 do ThreadYield;
  write('here');
  c.collect
end.
