{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel send\] at .*d10_unbuffered_pair_both_send\.pas:20$ }
{ test: err ^  task \d+ \[channel send\] at .*d10_unbuffered_pair_both_send\.pas:11$ }
program d10_unbuffered_pair_both_send;
var
  a, b: channel of Integer;

procedure other;
begin
  b.push(1);
  a.collect
end;

begin
  a := chan<Integer>(0);
  b := chan<Integer>(0);
  go other;
  writeln('before');
  a.push(1);
  b.collect
end.
