program fine_close_orders;
uses Threading;

var
  c: channel of Integer;
  x: Integer;

procedure closer;
begin
  x := 9;
  c.close
end;

begin
  c := chan<Integer>(1);
  go closer;
  while not ChannelIsClosed(c) do ThreadYield;
  writeln(x)
end.
