{ test: env PSCAL_THREAD_POOL_SIZE=1 }
program c70_spinner_does_not_starve_others;
{$I timing.inc}

procedure spinner;
begin
  while true do
end;

procedure printer;
var
  i: Integer;
begin
  for i := 1 to 5 do
  begin
    writeln('line ', i);
    ThreadYield
  end
end;

var
  t: task;
  start: Int64;
begin
  start := GetTicks;
  go spinner;
  t := TaskSpawn(@printer);
  TaskAwait(t);
  writeln(within(start, 1000))
end.
