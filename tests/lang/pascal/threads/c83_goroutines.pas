program c83_goroutines;
uses thread;

var
  c: channel of Integer;

procedure work;
begin
  c.collect
end;

var
  i: Integer;
begin
  writeln(thread.core.goroutines());
  c := chan<Integer>(0);
  for i := 1 to 3 do go work;
  while TaskStats.blocked < 3 do ThreadYield;
  writeln(thread.core.goroutines());
  for i := 1 to 3 do c.push(i);
  while TaskStats.live > 0 do ThreadYield;
  writeln(thread.core.goroutines());
  writeln(thread.core.cpus() >= 1)
end.
