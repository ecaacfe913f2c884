{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[channel receive\] at .*d30_after_a_lot_of_work\.pas:19$ }
program d30_after_a_lot_of_work;
var
  c: channel of Integer;
  i: Integer;

procedure adds(n: Integer);
begin
  c.push(n)
end;

begin
  c := chan<Integer>(100);
  for i := 1 to 100 do go adds(i);
  for i := 1 to 100 do c.collect;
  writeln('before');
  c.collect
end.
