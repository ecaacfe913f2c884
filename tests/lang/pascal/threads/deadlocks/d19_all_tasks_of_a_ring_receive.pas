{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d19_all_tasks_of_a_ring_receive\.pas:15$ }
{ test: err ^  task \d+ \[channel receive\] at .*d19_all_tasks_of_a_ring_receive\.pas:15$ }
program d19_all_tasks_of_a_ring_receive;
const
  N = 10;
var
  ring: array [0..9] of channel of Integer;

procedure node(i: Integer);
var
  v: Integer;
begin
  v := ring[i].collect;
  ring[(i + 1) mod N].push(v + 1)
end;

var
  i: Integer;
begin
  for i := 0 to N - 1 do ring[i] := chan<Integer>(1);
  for i := 1 to N - 1 do go node(i);
  writeln('before');
  node(0)
end.
