program c77_after_close;

var
  c: channel of Integer;
  n: Integer;
  d: channel;
begin
  c := chan<Integer>(3);
  c.push(1);
  c.push(2);
  c.close;
  c.close;
  ChannelClose(c);
  writeln(ChannelIsClosed(c), ' ', c.len);
  try c.push(3); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try writeln(ChannelTrySend(c, 3)) except on E: Exception do writeln(E.Message) end;
  writeln(c.collect);
  writeln(ChannelReceive(c));
  try writeln(c.collect) except on E: Exception do writeln(E.Message) end;
  writeln(ChannelReceive(c) = nil);
  n := ChannelReceive(c);
  writeln(n);
  d := chan(1);
  d.close;
  writeln(ChannelReceive(d) = nil)
end.
