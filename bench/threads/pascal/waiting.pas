program Waiting;
{ Many tasks wait on one channel; then each passes a message on. Memory is the peak of the process. Argument: tasks. }
{$I bench.inc}

var
  gate, done: channel of Integer;

procedure Waiter;
begin
  done.push(gate.collect);
end;

procedure Open(n: Integer);
var
  i: Integer;
begin
  for i := 1 to n do gate.push(1);
end;

var
  n, i: Integer;
  total: Int64;
  start: Real;
begin
  n := SizeArg(100000);
  gate := chan<Integer>(64);
  done := chan<Integer>(64);
  start := RealTimeClock;
  for i := 1 to n do go Waiter;
  while TaskStats.blocked < n do ThreadYield;
  Report('start_and_park', n, start);
  writeln('# peak_kb ', PeakKb, ' 0');
  start := RealTimeClock;
  go Open(n);
  total := 0;
  for i := 1 to n do total := total + done.collect;
  Report('wake_and_finish', n, start);
  writeln(total);
end.
