{ test: env PSCAL_THREAD_POOL_SIZE=3 }
program c10_stats_list_slots_up_to_the_limit;
uses Threading;

var
  t: array [1..5] of Thread;
  i: Integer;
begin
  for i := 1 to 5 do t[i] := ThreadPoolSubmit('delay', 30);
  writeln(ThreadStatsCount);
  for i := 1 to 5 do write(t[i], ' ');
  writeln;
  for i := 1 to 5 do join t[i];
  writeln(ThreadStatsCount);
  writeln(Length(ThreadStats))
end.
