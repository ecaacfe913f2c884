program hb_pool_and_scheduler;
uses thread, runtime;

procedure job(i: Integer);
begin
  runtime.core.share('job' + IntToStr(i), i)
end;

procedure one;
begin
  runtime.core.share('one', 1)
end;

var
  p, i, v, sum: Integer;
begin
  p := thread.pool.new(3);
  for i := 1 to 20 do thread.pool.submit(p, @job, i);
  writeln(thread.pool.wait(p));
  sum := 0;
  for i := 1 to 20 do
  begin
    v := runtime.core.fetch('job' + IntToStr(i));
    sum := sum + v
  end;
  writeln(sum);
  thread.scheduler.run(@one);
  writeln(runtime.core.fetch('one'))
end.
