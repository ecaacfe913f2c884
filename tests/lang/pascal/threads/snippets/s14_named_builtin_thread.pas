{ test: replace ^(127\.0\.0\.1|::1)$ ADDRESS }
program S14; uses Threading; var t: integer;
begin t := ThreadSpawnBuiltin('dnslookup', 'localhost'); writeln(t); writeln(ThreadSetName(t, 'dns:localhost'));
      writeln(LookupThreadByName('dns:localhost')); writeln(WaitForThread(t)); writeln(ThreadGetResult(t));
      writeln(ThreadStatusOk(t, True)) end.
