{ test: env PSCAL_THREAD_POOL_SIZE=1 }
{ test: no seeds: whether the pause comes before the start is the scheduler's choice }
program c39_paused_before_its_start;
uses thread, Threading;
{$I stats.inc}

var
  stop: Boolean;
  started: Integer;

procedure spinner;
begin
  while not stop do
end;

procedure second;
begin
  thread.atomic.store(started, 1)
end;

var
  a, b: Thread;
begin
  started := thread.atomic.new(0);
  a := CreateThread(@spinner);
  b := CreateThread(@second);
  writeln(ThreadPause(b));
  stop := true;
  writeln(WaitForThread(a));
  delay(100);
  writeln(thread.atomic.load(started));
  writeln(ThreadResume(b));
  writeln(WaitForThread(b));
  writeln(thread.atomic.load(started))
end.
