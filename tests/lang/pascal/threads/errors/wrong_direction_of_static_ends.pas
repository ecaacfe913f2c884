program wrong_direction_of_static_ends;
var
  c: channel of Integer;
  tx: sender of Integer;
  rx: receiver of Integer;
  v: Integer;
begin
  c := chan<Integer>(1);
  tx := c.sender;
  rx := c.receiver;
  v := tx.collect;          { error: Channel is send-only }
  rx.push(2);               { error: Channel is receive-only }
  v := ChannelReceive(tx);  { error: Channel is send-only }
  ChannelSend(rx, 1);       { error: Channel is receive-only }
  rx := tx.receiver;        { error: Channel is send-only }
  tx := rx.sender;          { error: Channel is receive-only }
  ChannelTrySend(rx, 1)     { error: Channel is receive-only }
end.
