program c90_future;
uses thread;
{$I timing.inc}

function work: string;
begin
  delay(100);
  work := 'value'
end;

var
  f: task;
  start: Int64;
begin
  start := GetTicks;
  f := thread.async.run(@work);
  writeln(thread.async.await(f));
  writeln(thread.async.await(f));
  writeln(msSince(start) >= 100, ' ', within(start, 200))
end.
