program c47_requests_to_a_finished_thread;
uses Threading;
{$I stats.inc}

procedure nothing;
begin
end;

var
  t: Integer;
begin
  t := CreateThread(@nothing);
  awaitState(t, 'finished');
  writeln(ThreadPause(t), ' ', ThreadResume(t), ' ', ThreadCancel(t), ' ', ThreadKill(t));
  WaitForThread(t);
  writeln(ThreadPause(t), ' ', ThreadResume(t), ' ', ThreadCancel(t), ' ', ThreadKill(t));
  writeln(ThreadPause(5), ' ', ThreadResume(5), ' ', ThreadCancel(5), ' ', ThreadKill(5))
end.
