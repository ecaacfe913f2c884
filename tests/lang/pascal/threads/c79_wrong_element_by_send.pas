program c79_wrong_element_by_send;

var
  c: channel of string;
  r: array [1..3] of Real;
begin
  c := chan<string>(1);
  ChannelSend(c, 12);    { error: cannot carry }
  ChannelTrySend(c, r);  { error: cannot carry }
  c := chan<Integer>(1)  { error: incompatible|channel }
end.
