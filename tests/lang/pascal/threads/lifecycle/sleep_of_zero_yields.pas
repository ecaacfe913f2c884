program sleep_of_zero_yields;
uses thread, time, std.time;

begin
  delay(0);
  delay(-5);
  thread_sleep(0);
  thread.core.sleep(-1);
  time.timer.sleep(0);
  std.time.sleep(0.0);
  std.time.sleep(-2.5);
  writeln('done')
end.
