{ test: err ^ }
program c91_pool_of_two;
uses thread;
{$I timing.inc}

var
  inside, most: Integer;

procedure job(i: Integer);
var
  now, seen: Int64;
begin
  now := thread.atomic.add(inside, 1);
  repeat
    seen := thread.atomic.load(most)
  until (now <= seen) or thread.atomic.cas(most, seen, now);
  delay(50);
  thread.atomic.add(inside, -1);
  if i = 4 then writeln(i div (i - 4))
end;

var
  p, i: Integer;
  start: Int64;
begin
  inside := thread.atomic.new(0);
  most := thread.atomic.new(0);
  p := thread.pool.new(2);
  start := GetTicks;
  for i := 1 to 6 do thread.pool.submit(p, @job, i);
  writeln(within(start, 50));
  writeln(thread.pool.wait(p));
  writeln(msSince(start) >= 150);
  writeln(thread.atomic.load(most) <= 2, ' ', thread.atomic.load(inside))
end.
