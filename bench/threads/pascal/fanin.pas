program FanIn;
{ Eight producers, one channel of 64 numbers, one consumer. Argument: values in all. }
{$I bench.inc}

const
  Producers = 8;

procedure Produce(n: Integer; o: sender of Integer);
var
  i: Integer;
begin
  for i := 1 to n do o.push(i);
end;

function Consume(n: Integer; c: receiver of Integer): Int64;
var
  i: Integer;
  total: Int64;
begin
  total := 0;
  for i := 1 to n do total := total + c.collect;
  Consume := total;
end;

var
  n, i: Integer;
  start: Real;
  c: channel of Integer;
  total: Int64;
begin
  n := SizeArg(800000) div Producers * Producers;
  c := chan<Integer>(64);
  start := RealTimeClock;
  for i := 1 to Producers do go Produce(n div Producers, c.sender);
  total := TaskAwait(TaskSpawn(@Consume, n, c.receiver));
  Report('fan_in', n, start);
  writeln(total);
end.
