program n24_semaphore_released_by_another;
uses thread;
var
  s: Integer;

procedure releases;
begin
  thread.semaphore.release(s)
end;

begin
  s := thread.semaphore.new(0);
  go releases;
  thread.semaphore.acquire(s);
  writeln('acquired')
end.
