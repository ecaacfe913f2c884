program n02_timeout_of_a_receive_is_a_timer;
var
  c: channel of Integer;
  status, v: Integer;
begin
  c := chan<Integer>(1);
  ChannelReceiveTimeout(c, 50, status, v);
  writeln(status)
end.
