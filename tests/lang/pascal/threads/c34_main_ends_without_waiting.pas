{ test: workers 2 }
{ test: within 1.5 }
program c34_main_ends_without_waiting;
uses Threading;
{$I stats.inc}

procedure sleeper;
begin
  delay(60000);
  writeln('not printed')
end;

procedure spinner;
begin
  while true do
end;

var
  t: Thread;
begin
  t := CreateThread(@sleeper);
  awaitState(t, 'blocked');
  t := CreateThread(@spinner);
  awaitState(t, 'running');
  writeln('main ends')
end.
