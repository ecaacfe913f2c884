program sleeps_of_all_names;
uses thread, time, std.time;
{$I ../timing.inc}

var
  start: Int64;

procedure check(const name: string; least: Int64);
begin
  if msSince(start) < least then writeln(name, ' ended early: ', msSince(start));
  if not within(start, least + 100) then writeln(name, ' ended late: ', msSince(start));
  start := GetTicks
end;

begin
  start := GetTicks;
  delay(20); check('delay', 20);
  thread_sleep(20); check('thread_sleep', 20);
  thread.core.sleep(20); check('thread.core.sleep', 20);
  time.timer.sleep(20); check('time.timer.sleep', 20);
  std.time.sleep(0.02); check('std.time.sleep', 20);
  writeln('done')
end.
