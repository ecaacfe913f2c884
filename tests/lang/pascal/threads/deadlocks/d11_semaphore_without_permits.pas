{ test: within 0.5 }
{ test: err ^fatal: all tasks are asleep - deadlock!$ }
{ test: err ^  main \[.+\] at .*d11_semaphore_without_permits\.pas:13$ }
program d11_semaphore_without_permits;
uses thread;
var
  s: Integer;
begin
  s := thread.semaphore.new(2);
  thread.semaphore.acquire(s);
  thread.semaphore.acquire(s);
  writeln('before');
  thread.semaphore.acquire(s)
end.
