program hb_close;

var
  x: Integer;
  c: channel of Integer;

procedure closer(round: Integer);
begin
  x := round;
  c.close
end;

var
  round, v: Integer;
begin
  for round := 1 to 300 do
  begin
    c := chan<Integer>(1);
    go closer(round);
    case round mod 3 of
      0: while ChannelReceiveOk(c, v) do;
      1: while not ChannelIsClosed(c) do ThreadYield;
      2: try c.collect except end
    end;
    if x <> round then writeln('stale in round ', round)
  end;
  writeln('done')
end.
