program n10_paused_while_main_runs;
uses Threading;
{$I ../stats.inc}

procedure work;
begin
  ThreadPause(ThreadCurrent)
end;

var
  t: Thread;
begin
  t := CreateThread(@work);
  awaitState(t, 'paused');
  delay(20);
  ThreadResume(t);
  writeln(WaitForThread(t))
end.
