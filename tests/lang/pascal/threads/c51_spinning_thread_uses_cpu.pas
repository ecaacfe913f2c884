{ test: no seeds: no CPU time is spent in virtual time }
program c51_spinning_thread_uses_cpu;
uses Threading;
{$I timing.inc}
{$I stats.inc}

var
  stop: Boolean;

procedure work;
begin
  while not stop do
end;

function entry(id: Integer): TThreadStat;
var
  s: TThreadStat;
begin
  for s in ThreadStats do
    if s.id = id then entry := s
end;

var
  t: Thread;
  a, b: TThreadStat;
  used: Int64;
begin
  t := CreateThread(@work);
  awaitState(t, 'running');
  a := entry(t);
  delay(100);
  b := entry(t);
  writeln(a.metrics.start.valid, ' ', a.metrics.end.valid, ' ', b.metrics.end.valid);
  used := cpuMs(b.metrics.end) - cpuMs(a.metrics.end);
  writeln(used >= 50 div LoadFactor, ' ', used <= 150 * LoadFactor);
  writeln((a.metrics.start.cpu_seconds = b.metrics.start.cpu_seconds)
    and (a.metrics.start.cpu_nanoseconds = b.metrics.start.cpu_nanoseconds));
  writeln(b.metrics.end.rss_bytes > 0);
  writeln(b.metrics.start.rss_bytes > 0);
  stop := true;
  join t
end.
