program restart_clears_all_flags;
uses Threading;
{$I ../stats.inc}

var
  t: Thread;

procedure spin;
begin
  while true do
end;

procedure show;
var
  s: TThreadStat;
begin
  for s in ThreadStats do
    writeln(s.pool_generation, ' ', s.paused, ' ', s.cancel_requested, ' ', s.kill_requested, ' ', s.status_ready, ' ',
      s.status_success, ' ', s.finished_at.valid)
end;

begin
  t := CreateThread(@spin);
  awaitState(t, 'running');
  ThreadCancel(t);
  ThreadPause(t);
  ThreadKill(t);
  awaitState(t, 'finished');
  show;
  join t;
  t := CreateThread(@spin);
  show;
  ThreadKill(t);
  join t
end.
