{ test: env PSCAL_THREAD_POOL_SIZE=3 }
{ test: no seeds: any safepoint may preempt there }
program c06_maximum_inside;
uses thread;
{$I timing.inc}

var
  inside, most: Integer;

{ Much shorter than a quantum: nothing preempts it, unless the machine is so busy that the quantum passes while others have the processor. }
procedure work;
var
  now, seen, x: Int64;
begin
  now := thread.atomic.add(inside, 1);
  repeat
    seen := thread.atomic.load(most)
  until (now <= seen) or thread.atomic.cas(most, seen, now);
  x := spin(5000);
  if x < 0 then writeln(x);
  thread.atomic.add(inside, -1)
end;

var
  t: array [1..12] of Thread;
  i, tries: Integer;
begin
  inside := thread.atomic.new(0);
  most := thread.atomic.new(0);
  tries := 0;
  repeat
    tries := tries + 1;
    thread.atomic.store(most, 0);
    for i := 1 to 12 do t[i] := spawn work;
    for i := 1 to 12 do join t[i];
    i := thread.atomic.load(most)
  until (i <= 3) or (tries = 200);
  writeln((i >= 1) and (i <= 3));
  writeln(thread.atomic.load(inside))
end.
