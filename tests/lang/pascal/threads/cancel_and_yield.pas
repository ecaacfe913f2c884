{ ThreadYield is no wait: a thread that polls in a loop of yields ends of itself. A sleep of no time can be cancelled. }
program cancel_and_yield;

procedure Polls;
begin
  while not ThreadCancelRequested do ThreadYield;
  ThreadYield
end;

procedure Sleeps;
begin
  while true do delay(0)
end;

var
  i: integer;
  t: Thread;
begin
  for i := 1 to 20 do begin { 0 for the first, 1 for the second }
    t := CreateThread(@Polls);
    delay(1);
    ThreadCancel(t);
    write(WaitForThread(t));
    t := CreateThread(@Sleeps);
    delay(1);
    ThreadCancel(t);
    write(WaitForThread(t))
  end;
  writeln
end.
