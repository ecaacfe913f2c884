program lookup_by_target;
uses Threading;

var
  a, b, c: Thread;
begin
  a := ThreadSpawnBuiltin('delay', 60000, ThreadOptionsNamed('delay of slot 1'));
  b := ThreadSpawnBuiltin('delay', 60000);
  writeln(ThreadLookup('delay'), ' ', LookupThreadByName('delay'));
  ThreadSetName(b, 'delay');
  writeln(ThreadLookup('delay'));
  ThreadCancel(a);
  ThreadCancel(b);
  writeln(WaitForThread(a), ' ', WaitForThread(b));
  { Finished threads do not match by target any more. }
  c := ThreadLookup('dnslookup');
  writeln(c)
end.
