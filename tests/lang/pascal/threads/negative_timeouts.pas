{ A time limit that is over already takes what is there and never waits. }
program negative_timeouts;
var
  c: channel of integer;
  u: channel;
  list: array of channel of integer;
  status, v: integer;
begin
  c := chan<integer>(1);
  u := chan(1);
  ChannelReceiveTimeout(c, -1, status, v);
  writeln(status);
  writeln(thread.channel.recvTimeout(u, -5) = nil);
  SetLength(list, 1);
  list[0] := c;
  writeln(ChannelSelect(list, -1));
  c.push(3);
  writeln(ChannelSelect(list, -1));
  ChannelReceiveTimeout(c, -1, status, v);
  writeln(status, ' ', v)
end.
