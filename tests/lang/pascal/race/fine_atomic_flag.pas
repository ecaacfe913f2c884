program fine_atomic_flag;
uses thread, Threading;

var
  flag, data: Integer;

procedure producer;
begin
  data := 42;
  thread.atomic.store(flag, 1)
end;

var
  t: Thread;
begin
  flag := thread.atomic.new(0);
  t := spawn producer;
  while thread.atomic.load(flag) = 0 do ThreadYield;
  writeln(data);
  join t
end.
