program MutexContention;
{ All threads add to one number under one mutex: the more threads, the more they stand in each other's way. }
uses
  Threading;
{$I parallel.inc}

var
  n, guard: Integer;
  counter: Int64;

function Add(part, parts: Integer): Int64;
var
  i, steps: Integer;
begin
  steps := n div parts;
  if part < n mod parts then steps := steps + 1;
  for i := 1 to steps do
  begin
    lock(guard);
    counter := counter + 1;
    unlock(guard)
  end;
  Add := steps
end;

begin
  n := SizeArgument(40000);
  guard := mutex();
  Bench('steps', @Add);
  destroy(guard)
end.
