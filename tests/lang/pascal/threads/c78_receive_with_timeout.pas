program c78_receive_with_timeout;
uses thread;
{$I timing.inc}

var
  c: channel;
  start: Int64;
  status, v: Integer;
  d: channel of Integer;
begin
  c := thread.channel.new(1);
  start := GetTicks;
  writeln(thread.channel.recvTimeout(c, 50) = nil);
  writeln(msSince(start) >= 50, ' ', within(start, 100), ' ', ChannelIsClosed(c));
  c.push('there');
  start := GetTicks;
  writeln(thread.channel.recvTimeout(c, 100000));
  writeln(within(start, 1000));
  start := GetTicks;
  writeln(thread.channel.recvTimeout(c, 0) = nil);
  writeln(within(start, 1000));
  c.close;
  writeln(thread.channel.recvTimeout(c, 100000) = nil, ' ', ChannelIsClosed(c));
  d := chan<Integer>(2);
  d.push(8);
  ChannelReceiveTimeout(d, 100000, status, v);
  writeln(status, ' ', v);
  ChannelReceiveTimeout(d, 20, status, v);
  writeln(status);
  d.push(9);
  ChannelTryReceive(d, status, v);
  writeln(status, ' ', v);
  ChannelTryReceive(d, status, v);
  writeln(status);
  d.close;
  ChannelTryReceive(d, status, v);
  writeln(status);
  ChannelReceiveTimeout(d, 100000, status, v);
  writeln(status)
end.
