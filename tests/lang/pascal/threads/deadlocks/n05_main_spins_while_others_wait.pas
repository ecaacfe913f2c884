program n05_main_spins_while_others_wait;
var
  c: channel of Integer;
  i, x: Int64;

procedure waits;
begin
  c.collect
end;

begin
  c := chan<Integer>(1);
  go waits;
  x := 0;
  for i := 1 to 3000000 do x := (x + i) mod 1000;
  c.push(x);
  while TaskStats.live > 0 do ThreadYield;
  writeln('no report')
end.
