program hb_status_poll;
uses Threading;
{$I ../stats.inc}

var
  x: Integer;

procedure work;
begin
  x := x + 1
end;

var
  round: Integer;
  t: Thread;
begin
  for round := 1 to 100 do
  begin
    t := spawn work;
    while stateOf(t) <> 'finished' do ThreadYield;
    if x <> round then writeln('stale in round ', round);
    join t
  end;
  writeln(x)
end.
