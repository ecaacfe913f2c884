{ test: env PSCAL_THREAD_POOL_SIZE=4 }
{ test: replace ^(127\.0\.0\.1|::1)$ ADDRESS }
program S16; uses Threading; var t: integer;
begin t := ThreadSpawnBuiltin('dnslookup', 'localhost'); writeln(t); writeln(ThreadSetName(t, 'dns:localhost'));
      writeln(LookupThreadByName('dns:localhost')); writeln(WaitForThread(t)); writeln(ThreadGetResult(t));
      writeln(ThreadStatusOk(t, True));
      writeln(ThreadPoolLimit()) end.
