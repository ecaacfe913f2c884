program c44_kill_an_endless_loop;
uses Threading;
{$I timing.inc}
{$I stats.inc}

procedure work;
begin
  while true do
end;

var
  t: Thread;
  start: Int64;
begin
  t := CreateThread(@work);
  awaitState(t, 'running');
  start := GetTicks;
  writeln(ThreadKill(t));
  writeln(WaitForThread(t));
  writeln(within(start, 100));
  writeln(ThreadGetStatus(t))
end.
