program c43_cancel_of_a_receive;
uses Threading;
{$I timing.inc}
{$I stats.inc}

var
  never: channel of Integer;

procedure work;
begin
  try
    never.collect;
    writeln('not reached')
  finally
    writeln('finally')
  end;
  writeln('not reached either')
end;

var
  t: Thread;
  requested: Boolean;
  start: Int64;
begin
  never := chan<Integer>(1);
  t := CreateThread(@work);
  awaitState(t, 'blocked');
  start := GetTicks;
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested);
  writeln(within(start, 100));
  { The channel lost its waiter, not its use. }
  never.push(7);
  writeln(never.collect)
end.
