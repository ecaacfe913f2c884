program c42_cancel_of_a_loop_that_polls;
{$I timing.inc}

var
  running: channel of Integer;

procedure work;
begin
  running.push(1);
  while not ThreadCancelRequested do;
  writeln('saw it')
end;

var
  t: Thread;
  requested: Boolean;
  start: Int64;
begin
  running := chan<Integer>(1);
  t := CreateThread(@work);
  running.collect;
  start := GetTicks;
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested);
  writeln(within(start, 50));
  writeln(ThreadCancelRequested)
end.
