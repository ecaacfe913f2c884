program generations_count_the_threads_of_a_slot;
uses Threading;

var
  i: Integer;
  s: TThreadStat;
begin
  for i := 1 to 3 do
  begin
    join ThreadPoolSubmit('delay', 0);
    for s in ThreadStats do write(s.id, ':', s.pool_generation, ' ')
  end;
  writeln
end.
