program c16_running_thread_is_listed;
uses thread, Threading;

var
  go_on: channel of Integer;

procedure work;
begin
  go_on.collect
end;

var
  t: Thread;
begin
  go_on := chan<Integer>(1);
  t := CreateThread(@work);
  writeln(ThreadStatsCount);
  go_on.push(1);
  join t;
  writeln(ThreadStatsCount)
end.
