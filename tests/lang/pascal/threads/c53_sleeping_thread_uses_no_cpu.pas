{ test: no seeds: no CPU time is spent in virtual time }
program c53_sleeping_thread_uses_no_cpu;
uses Threading;
{$I stats.inc}

procedure nap;
begin
  delay(200)
end;

var
  t: Thread;
  s: TThreadStat;
begin
  t := CreateThread(@nap);
  awaitState(t, 'finished');
  for s in ThreadStats do writeln(cpuMs(s.metrics.end) - cpuMs(s.metrics.start) < 20);
  join t
end.
