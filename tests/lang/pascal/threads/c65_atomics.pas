program c65_atomics;
uses thread;

var
  a: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 10000 do thread.atomic.add(a, 1)
end;

var
  t: array [1..8] of task;
  i: Integer;
  big: Int64;
begin
  a := thread.atomic.new();
  for i := 1 to 8 do t[i] := TaskSpawn(@work);
  for i := 1 to 8 do TaskAwait(t[i]);
  writeln(thread.atomic.load(a));
  thread.atomic.store(a, 5);
  writeln(thread.atomic.cas(a, 5, 6), ' ', thread.atomic.load(a));
  thread.atomic.store(a, 7);
  writeln(thread.atomic.cas(a, 5, 6), ' ', thread.atomic.load(a));
  writeln(thread.atomic.swap(a, 9), ' ', thread.atomic.load(a));
  writeln(thread.atomic.add(a, -10));
  big := 9223372036854775807;
  thread.atomic.store(a, big);
  writeln(thread.atomic.add(a, 1));
  writeln(thread.atomic.load(thread.atomic.new(12)))
end.
