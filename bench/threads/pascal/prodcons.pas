program ProducerConsumer;
{ One producer, one consumer, a channel of 128 numbers; then strings. Argument: values. }
{$I bench.inc}

procedure Produce(n: Integer; o: sender of Integer);
var
  i: Integer;
begin
  for i := 1 to n do o.push(i);
  o.close;
end;

function Consume(i: receiver of Integer): Int64;
var
  v: Integer;
  total: Int64;
begin
  total := 0;
  for v in i do total := total + v;
  Consume := total;
end;

procedure ProduceText(n: Integer; o: sender of string);
var
  i: Integer;
  s: string;
begin
  s := 'a message of some length';
  for i := 1 to n do o.push(s);
  o.close;
end;

function ConsumeText(i: receiver of string): Int64;
var
  s: string;
  total: Int64;
begin
  total := 0;
  for s in i do total := total + Length(s);
  ConsumeText := total;
end;

var
  n: Integer;
  start: Real;
  numbers: channel of Integer;
  texts: channel of string;
  total: Int64;
begin
  n := SizeArg(1000000);
  start := RealTimeClock;
  numbers := chan<Integer>(128);
  go Produce(n, numbers.sender);
  total := TaskAwait(TaskSpawn(@Consume, numbers.receiver));
  Report('integer_through_buffer', n, start);
  writeln(total);
  start := RealTimeClock;
  texts := chan<string>(128);
  go ProduceText(n, texts.sender);
  total := TaskAwait(TaskSpawn(@ConsumeText, texts.receiver));
  Report('string_through_buffer', n, start);
  writeln(total);
end.
