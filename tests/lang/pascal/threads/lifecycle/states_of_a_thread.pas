program states_of_a_thread;
uses Threading;
{$I ../stats.inc}

var
  gate, half: channel of Integer;
  stop: Boolean;

procedure work;
begin
  half.push(1);
  gate.collect;
  while not stop do
end;

procedure show(id: Integer);
var
  s: TThreadStat;
begin
  for s in ThreadStats do
    if s.id = id then
      writeln(s.state, ' active ', s.active, ' pool ', s.in_pool, ' idle ', s.idle, ' exit ', s.should_exit, ' reuse ',
        s.awaiting_reuse, ' ready ', s.status_ready, ' start ', s.started_at.valid, ' end ', s.finished_at.valid)
end;

var
  t: Thread;
begin
  gate := chan<Integer>(1);
  half := chan<Integer>(1);
  stop := false;
  t := CreateThread(@work);
  half.collect;
  awaitState(t, 'blocked');
  show(t);
  ThreadPause(t);
  gate.push(1);
  awaitState(t, 'paused');
  show(t);
  ThreadResume(t);
  awaitState(t, 'running');
  show(t);
  stop := true;
  awaitState(t, 'finished');
  show(t);
  WaitForThread(t);
  writeln(ThreadStatsCount)
end.
