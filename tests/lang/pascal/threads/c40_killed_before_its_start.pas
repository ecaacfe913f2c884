{ test: env PSCAL_THREAD_POOL_SIZE=1 }
program c40_killed_before_its_start;

{ Builtin threads keep their worker, so the second one stays queued. }
var
  a, b: Thread;
begin
  a := ThreadSpawnBuiltin('delay', 100);
  b := ThreadSpawnBuiltin('delay', 60000);
  writeln(ThreadKill(b));
  writeln(WaitForThread(b), ' ', ThreadGetStatus(b));
  b := ThreadPoolSubmit('delay', 60000);
  writeln(ThreadPause(b));
  writeln(ThreadKill(b));
  writeln(WaitForThread(b), ' ', ThreadGetStatus(b));
  writeln(WaitForThread(a))
end.
