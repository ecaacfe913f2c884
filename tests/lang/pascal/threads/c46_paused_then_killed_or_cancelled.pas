program c46_paused_then_killed_or_cancelled;
uses Threading;
{$I stats.inc}

procedure work;
begin
  while true do
end;

procedure nap;
begin
  while true do delay(1)
end;

var
  t: Thread;
begin
  t := CreateThread(@work);
  ThreadPause(t);
  awaitState(t, 'paused');
  writeln(ThreadKill(t), ' ', WaitForThread(t));
  t := CreateThread(@nap);
  ThreadPause(t);
  awaitState(t, 'paused');
  writeln(ThreadCancel(t), ' ', WaitForThread(t));
  t := CreateThread(@nap);
  awaitState(t, 'blocked');
  ThreadPause(t);
  awaitState(t, 'paused');
  writeln(ThreadKill(t), ' ', WaitForThread(t));
  t := CreateThread(@work);
  awaitState(t, 'running');
  ThreadPause(t);
  awaitState(t, 'paused');
  writeln(ThreadCancel(t), ' ', WaitForThread(t))
end.
