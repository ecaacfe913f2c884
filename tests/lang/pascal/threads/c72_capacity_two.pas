program c72_capacity_two;

var
  c: channel of Integer;
begin
  c := chan<Integer>(2);
  writeln(c.len, ' ', c.cap);
  writeln(ChannelTrySend(c, 1), ' ', ChannelTrySend(c, 2), ' ', ChannelTrySend(c, 3));
  writeln(c.len, ' ', c.cap);
  writeln(ChannelLen(c), ' ', ChannelCap(c));
  writeln(c.collect, ' ', c.collect);
  writeln(c.len())
end.
