{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d15_queue_that_nobody_fills\.pas:7$ }
program d15_queue_that_nobody_fills;
begin
  writeln('before');
  writeln(queue_pop('empty'))
end.
