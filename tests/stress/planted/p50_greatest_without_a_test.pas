{ depth 2: the greatest value so far is tested and then stored: a smaller one overwrites it }
program p50_greatest_without_a_test;
uses thread;
var
  greatest: Integer;

procedure Offer(v: Integer);
begin
  if thread.atomic.load(greatest) < v then thread.atomic.store(greatest, v)
end;

var
  a, b: task;
begin
  greatest := thread.atomic.new(0);
  a := TaskSpawn(@Offer, 1);
  b := TaskSpawn(@Offer, 2);
  TaskAwait(a);
  TaskAwait(b);
  if thread.atomic.load(greatest) <> 2 then halt(1);
  writeln('ok')
end.
