{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d22_last_producer_forgets_to_send\.pas:21$ }
program d22_last_producer_forgets_to_send;
var
  c: channel of Integer;

procedure producer(i: Integer);
begin
  if i < 3 then c.push(i)
end;

var
  i, sum: Integer;
begin
  c := chan<Integer>(3);
  for i := 1 to 3 do go producer(i);
  sum := 0;
  for i := 1 to 2 do sum := sum + c.collect;
  writeln('before');
  sum := sum + c.collect;
  writeln(sum)
end.
