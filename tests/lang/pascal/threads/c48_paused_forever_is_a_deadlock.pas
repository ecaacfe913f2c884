{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[join thread 1\] at .*c48_paused_forever_is_a_deadlock\.pas:14$ }
{ test: err ^  thread 1 'worker-1' \[paused\] at .*c48_paused_forever_is_a_deadlock\.pas:9$ }
program c48_paused_forever_is_a_deadlock;

procedure work;
begin
  writeln('pauses');
  ThreadPause(ThreadCurrent);
  writeln('not reached')
end;

begin
  WaitForThread(CreateThread(@work));
  writeln('not reached either')
end.
