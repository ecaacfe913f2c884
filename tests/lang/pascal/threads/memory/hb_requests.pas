program hb_requests;

{ A cancel request happens before its observation. }
var
  x, seen: Integer;
  ready: channel of Integer;

procedure work;
begin
  ready.push(1);
  while not ThreadCancelRequested do;
  seen := x
end;

var
  round: Integer;
  t: Thread;
begin
  ready := chan<Integer>(1);
  for round := 1 to 100 do
  begin
    t := spawn work;
    ready.collect;
    x := round;
    ThreadCancel(t);
    join t;
    if seen <> round then writeln('stale in round ', round)
  end;
  writeln('done')
end.
