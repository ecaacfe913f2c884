program captured_threads_are_never_released;
uses Threading;

procedure work;
begin
  writeln('text')
end;

procedure nothing;
begin
end;

var
  i: Integer;
  t: Thread;
begin
  for i := 1 to 3 do
  begin
    thread_create(@work);
    WaitForThread(i);
    join i
  end;
  writeln(ThreadStatsCount);
  t := spawn nothing;
  writeln(t);
  join t;
  for i := 1 to 3 do write(thread_result(i), ' ', thread_status(i), ' ');
  writeln(WaitForThread(2), ' ', ThreadGetStatus(3))
end.
