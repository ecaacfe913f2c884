program c99_async_start_and_wait;
uses Threading;

procedure worker(n: Integer);
begin
  writeln('worker ', n)
end;

var
  id: Thread;
begin
  id := async_start(@worker, 5);
  writeln(id);
  writeln(async_wait(id));
  writeln(thread_list(), ' ', thread_status(id));
  writeln(AsyncWait(AsyncStart(@worker, 6)))
end.
