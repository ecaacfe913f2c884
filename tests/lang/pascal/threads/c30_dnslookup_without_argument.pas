{ test: err dnslookup }
program c30_dnslookup_without_argument;

var
  t: Thread;
begin
  t := ThreadSpawnBuiltin('dnslookup');
  writeln(WaitForThread(t));
  writeln(ThreadGetStatus(t))
end.
