{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d16_pool_job_that_waits\.pas:22$ }
{ test: err ^  task \d+ \[channel receive\] at .*d16_pool_job_that_waits\.pas:13$ }
program d16_pool_job_that_waits;
uses thread;
var
  never: channel of Integer;
  p: Integer;

procedure job;
begin
  never.collect
end;

begin
  never := chan<Integer>(1);
  p := thread.pool.new(1);
  thread.pool.submit(p, @job);
  thread.pool.submit(p, @job);
  writeln('before');
  writeln(thread.pool.wait(p))
end.
