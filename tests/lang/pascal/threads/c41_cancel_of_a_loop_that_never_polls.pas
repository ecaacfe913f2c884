program c41_cancel_of_a_loop_that_never_polls;
uses Threading;
{$I stats.inc}

var
  stop: Boolean;
  counter: Int64;

procedure work;
begin
  while not stop do counter := counter + 1
end;

var
  t: Thread;
  s: TThreadStat;
  seen: Int64;
begin
  t := CreateThread(@work);
  while counter = 0 do ThreadYield;
  writeln(ThreadCancel(t));
  seen := counter;
  while counter = seen do ThreadYield;
  stop := true;
  awaitState(t, 'finished');
  for s in ThreadStats do writeln(s.cancel_requested, ' ', s.status_success);
  writeln(WaitForThread(t))
end.
