program thread_handles;
uses thread_handles_u;
var
  j: job;
  old: Thread;
begin
  j.handle := start(1);
  j.name := 'first';
  finish(j.handle);
  old := j.handle;
  join start(2);
  writeln(j.name, ' ', ThreadLookup('worker-1'));
  try
    join old
  except
    on e: Exception do writeln(e.Message)
  end;
  WaitForThread(last);
  writeln('end')
end.
