program n04_main_ends_while_others_wait;
var
  c: channel of Integer;
  m: Integer;

procedure waits;
begin
  c.collect
end;

procedure locks;
begin
  lock(m)
end;

begin
  m := mutex();
  lock(m);
  c := chan<Integer>(1);
  go waits;
  spawn locks;
  while TaskStats.blocked < 2 do ThreadYield;
  writeln('no report')
end.
