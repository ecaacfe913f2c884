program hb_store;
uses runtime;

var
  x: Integer;

procedure publisher(round: Integer);
begin
  x := round;
  runtime.core.share('round', round)
end;

var
  round, seen: Integer;
begin
  for round := 1 to 200 do
  begin
    go publisher(round);
    repeat
      ThreadYield;
      seen := runtime.core.fetch('round', 0)
    until seen = round;
    if x <> round then writeln('stale in round ', round)
  end;
  writeln('done')
end.
