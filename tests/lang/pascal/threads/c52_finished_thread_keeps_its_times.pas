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
  tries: Integer;
  isLong, isShort, isEqual, isOrdered: Boolean;
begin
  tries := 0;
  repeat { the two clocks differ while the machine takes the processor away, and spin may become native code any time }
    tries := tries + 1;
    rounds := roundsFor(100);
    t := CreateThread(@work);
    awaitState(t, 'finished');
    for s in ThreadStats do
    begin
      used := cpuMs(s.metrics.end) - cpuMs(s.metrics.start);
      other := (s.metrics.end.user_micros + s.metrics.end.system_micros - s.metrics.start.user_micros
        - s.metrics.start.system_micros) div 1000;
      isLong := used >= 80 div LoadFactor;
      isShort := used <= 150 * LoadFactor;
      isEqual := abs(used - other) <= 20 * LoadFactor;
      isOrdered := notAfter(s.queued_at, s.started_at) and notAfter(s.started_at, s.finished_at)
    end;
    join t
  until (isLong and isShort and isEqual) or (tries = 10);
  writeln(isLong, ' ', isShort);
  writeln(isEqual);
  writeln(isOrdered)
end.
