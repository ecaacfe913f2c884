program Contention;
{ Four tasks add to one number under one mutex; one task alone; an atomic number. Argument: steps in all. }
uses
  thread;
{$I bench.inc}

const
  Tasks = 4;

var
  guard, number: Integer;
  counter: Int64;

procedure Add(n: Integer);
var
  i: Integer;
begin
  for i := 1 to n do begin
    lock(guard);
    counter := counter + 1;
    unlock(guard);
  end;
end;

procedure AddAtomic(n: Integer);
var
  i: Integer;
begin
  for i := 1 to n do thread.atomic.add(number, 1);
end;

var
  n, i: Integer;
  start: Real;
  t: array [1..Tasks] of task;
begin
  n := SizeArg(1000000) div Tasks * Tasks;
  guard := mutex();
  number := thread.atomic.new(0);
  start := RealTimeClock;
  TaskAwait(TaskSpawn(@Add, n));
  Report('lock_unlock_alone', n, start);
  start := RealTimeClock;
  for i := 1 to Tasks do t[i] := TaskSpawn(@Add, n div Tasks);
  for i := 1 to Tasks do TaskAwait(t[i]);
  Report('lock_unlock_contended', n, start);
  start := RealTimeClock;
  for i := 1 to Tasks do t[i] := TaskSpawn(@AddAtomic, n div Tasks);
  for i := 1 to Tasks do TaskAwait(t[i]);
  Report('atomic_add_contended', n, start);
  writeln(counter, ' ', thread.atomic.load(number));
end.
