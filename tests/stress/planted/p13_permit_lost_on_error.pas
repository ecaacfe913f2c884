{ depth 1: the error path keeps the permit }
program p13_permit_lost_on_error;
uses thread;
var
  s: Integer;
  isReady: Boolean;

procedure work;
begin
  thread.semaphore.acquire(s);
  if not isReady then raise Exception.Create('not ready');
  thread.semaphore.release(s)
end;

procedure MakeReady;
begin
  isReady := true
end;

var
  a, b: task;
begin
  s := thread.semaphore.new(1);
  a := TaskSpawn(@MakeReady);
  b := TaskSpawn(@work);
  try TaskAwait(b) except end;
  TaskAwait(a);
  if not thread.semaphore.tryAcquire(s) then halt(1);
  writeln('ok')
end.
