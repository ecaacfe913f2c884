program restart_clears_all_flags;
uses Threading;
{$I ../stats.inc}

var
  t: Thread;

procedure show;
var
  s: TThreadStat;
begin
  for s in ThreadStats do
    writeln(s.pool_generation, ' ', s.paused, ' ', s.cancel_requested, ' ', s.kill_requested, ' ', s.status_ready, ' ',
      s.status_success, ' ', s.finished_at.valid)
end;

begin
  t := ThreadPoolSubmit('delay', 60000);
  ThreadPause(t);
  ThreadCancel(t);
  ThreadKill(t);
  awaitState(t, 'finished');
  show;
  join t;
  t := ThreadPoolSubmit('delay', 60000);
  show;
  ThreadKill(t);
  join t
end.
