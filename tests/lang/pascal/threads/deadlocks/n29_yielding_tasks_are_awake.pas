program n29_yielding_tasks_are_awake;
uses thread;
var
  flag: Integer;
  c: channel of Integer;

procedure waits;
begin
  while thread.atomic.load(flag) = 0 do ThreadYield;
  c.push(1)
end;

procedure sets;
begin
  delay(30);
  thread.atomic.store(flag, 1)
end;

begin
  flag := thread.atomic.new(0);
  c := chan<Integer>(0);
  go waits;
  go sets;
  writeln(c.collect)
end.
