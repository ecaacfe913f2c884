program c43_cancel_of_a_sleep;
uses Threading;
{$I timing.inc}
{$I stats.inc}

procedure work;
begin
  try
    delay(100000);
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
  t := CreateThread(@work);
  awaitState(t, 'blocked');
  start := GetTicks;
  requested := ThreadCancel(t);
  writeln(WaitForThread(t), ' ', requested);
  writeln(within(start, 100))
end.
