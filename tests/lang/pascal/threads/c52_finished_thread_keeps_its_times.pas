{ test: no seeds: no CPU time is spent in virtual time }
program c52_finished_thread_keeps_its_times;
uses Threading;
{$I timing.inc}
{$I stats.inc}

var
  rounds, sink: Int64;

procedure work;
begin
  sink := spin(rounds)
end;

function notAfter(const a, b: TThreadTime): Boolean;
begin
  notAfter := a.valid and b.valid
    and ((a.seconds < b.seconds) or ((a.seconds = b.seconds) and (a.nanoseconds <= b.nanoseconds)))
end;

var
  t: Thread;
  s: TThreadStat;
  used, other: Int64;
begin
  rounds := roundsFor(100);
  t := CreateThread(@work);
  awaitState(t, 'finished');
  for s in ThreadStats do
  begin
    used := cpuMs(s.metrics.end) - cpuMs(s.metrics.start);
    other := (s.metrics.end.user_micros + s.metrics.end.system_micros - s.metrics.start.user_micros
      - s.metrics.start.system_micros) div 1000;
    writeln(used >= 80 div LoadFactor, ' ', used <= 150 * LoadFactor);
    writeln(abs(used - other) <= 20 * LoadFactor);
    writeln(notAfter(s.queued_at, s.started_at), ' ', notAfter(s.started_at, s.finished_at))
  end;
  join t
end.
