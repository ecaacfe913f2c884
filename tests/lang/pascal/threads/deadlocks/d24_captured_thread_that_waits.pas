{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 1\] at .*d24_captured_thread_that_waits\.pas:18$ }
{ test: err ^  thread 1 'worker-1' \[channel receive\] at .*d24_captured_thread_that_waits\.pas:12$ }
program d24_captured_thread_that_waits;
var
  c: channel of Integer;

procedure worker;
begin
  writeln('this text is lost');
  c.collect
end;

begin
  c := chan<Integer>(1);
  writeln('before');
  writeln(thread_join(thread_create(@worker)))
end.
