{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[lock mutex 0\] at .*d18_paused_thread_holds_the_mutex\.pas:25$ }
{ test: err ^  thread 1 'worker-1' \[paused\] at .*d18_paused_thread_holds_the_mutex\.pas:15$ }
program d18_paused_thread_holds_the_mutex;
uses thread, Threading;
var
  m: Integer;
  holding: channel of Integer;

procedure holder;
begin
  lock(m);
  holding.push(1);
  ThreadPause(ThreadCurrent);
  unlock(m)
end;

begin
  m := mutex();
  holding := chan<Integer>(1);
  spawn holder;
  holding.collect;
  writeln('before');
  lock(m)
end.
