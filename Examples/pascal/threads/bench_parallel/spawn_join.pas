program SpawnJoinBench;
{ Starts n tasks in all and waits for each: what it costs to start and to wait. }
uses
  Threading;
{$I parallel.inc}

var
  n: Integer;

function One: Integer;
begin
  One := 1
end;

function Spawns(part, parts: Integer): Int64;
var
  i, count, v: Integer;
  total: Int64;
begin
  count := n div parts;
  if part < n mod parts then count := count + 1;
  total := 0;
  for i := 1 to count do
  begin
    v := TaskAwait(TaskSpawn(@One));
    total := total + v
  end;
  Spawns := total
end;

begin
  n := SizeArgument(10000);
  Bench('tasks', @Spawns)
end.
