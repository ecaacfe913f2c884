program thread_pauses_itself;
uses Threading;
{$I ../stats.inc}

var
  order: string;

procedure work;
begin
  order := order + 'before ';
  writeln(ThreadPause(ThreadCurrent));
  order := order + 'after '
end;

var
  t: Thread;
begin
  t := CreateThread(@work);
  awaitState(t, 'paused');
  order := order + 'main ';
  ThreadResume(t);
  writeln(WaitForThread(t));
  writeln(order)
end.
