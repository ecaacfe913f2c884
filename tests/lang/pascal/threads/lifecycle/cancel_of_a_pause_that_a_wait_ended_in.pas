program cancel_of_a_pause_that_a_wait_ended_in;
uses Threading;
{$I ../stats.inc}

var
  c: channel of Integer;

{ Paused while it waits, it stands when the wait ends; the cancellation ends the pause and the loop, though that never waits again. }
procedure work;
begin
  c.collect;
  while true do
end;

var
  t: Thread;
  requested: Boolean;
begin
  c := chan<Integer>(1);
  t := CreateThread(@work);
  awaitState(t, 'blocked');
  ThreadPause(t);
  c.push(1);
  awaitState(t, 'paused');
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested);
  { Before it stands. }
  t := CreateThread(@work);
  awaitState(t, 'blocked');
  ThreadPause(t);
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested)
end.
