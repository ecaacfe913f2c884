program n09_resolver_runs_while_main_waits;
begin
  writeln(WaitForThread(ThreadSpawnBuiltin('dnslookup', 'localhost')))
end.
