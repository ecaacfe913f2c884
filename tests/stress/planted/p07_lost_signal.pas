{ depth 1: the signal comes before anybody waits for it, and is dropped }
program p07_lost_signal;
var
  signal: channel of Integer;

procedure Waiter;
begin
  signal.collect
end;

var
  t: task;
begin
  signal := chan<Integer>(0);
  t := TaskSpawn(@Waiter);
  ThreadYield;
  ChannelTrySend(signal, 1);
  TaskAwait(t);
  writeln('ok')
end.
