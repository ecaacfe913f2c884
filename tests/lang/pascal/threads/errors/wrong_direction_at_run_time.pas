program wrong_direction_at_run_time;
uses thread;

var
  c: channel;
  tx, rx: Integer;
begin
  c := chan(1);
  tx := ChannelSender(c);
  rx := ChannelReceiver(c);
  thread.channel.send(tx, 'through');
  writeln(thread.channel.recv(rx));
  try thread.channel.recv(tx); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try thread.channel.send(rx, 1); writeln('no error') except on E: Exception do writeln(E.Message) end;
  { Closing is allowed through either end. }
  thread.channel.close(rx);
  writeln(ChannelIsClosed(c))
end.
