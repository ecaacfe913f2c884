program c73_rendezvous;
uses thread;

var
  c: channel of Integer;
  sent: Integer;

procedure sender;
begin
  c.push(5);
  thread.atomic.store(sent, 1)
end;

var
  t: Thread;
begin
  c := chan<Integer>(0);
  sent := thread.atomic.new(0);
  writeln(ChannelTrySend(c, 1));
  t := spawn sender;
  while TaskStats.blocked < 1 do ThreadYield;
  writeln(thread.atomic.load(sent), ' ', c.len);
  writeln(c.collect);
  join t;
  writeln(thread.atomic.load(sent))
end.
