program n17_cancel_frees_the_waiter;
uses Threading;

var
  never: channel of Integer;
  t: Thread;

procedure waits;
begin
  never.collect
end;

procedure canceller;
begin
  delay(20);
  ThreadCancel(t)
end;

begin
  never := chan<Integer>(1);
  t := CreateThread(@waits);
  go canceller;
  writeln(WaitForThread(t))
end.
