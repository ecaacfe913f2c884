{ test: no seeds: no thread waits for a worker there }
{ test: env PSCAL_THREAD_POOL_SIZE=1 }
program handles_of_queued_threads_are_usable;

{ A builtin thread keeps the only worker. }
var
  first, queued: Thread;
begin
  first := ThreadPoolSubmit('delay', 100);
  queued := ThreadPoolSubmit('delay', 0);
  writeln(queued);
  writeln(ThreadSetName(queued, 'waiting'));
  writeln(ThreadLookup('waiting'));
  try
    ThreadGetStatus(queued);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  writeln(ThreadPause(queued), ' ', ThreadResume(queued));
  writeln(WaitForThread(queued));
  writeln(WaitForThread(first))
end.
