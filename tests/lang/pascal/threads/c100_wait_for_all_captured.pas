program c100_wait_for_all_captured;
uses Threading;

var
  gate: channel of Integer;

procedure slow;
begin
  gate.collect;
  writeln('slow')
end;

procedure quick;
begin
  writeln('quick');
  gate.push(1)
end;

begin
  gate := chan<Integer>(1);
  writeln('[', thread_wait_all(), ']');
  thread_create(@slow);
  thread_create(@quick);
  writeln(thread_wait_all());
  writeln(ThreadWaitAll)
end.
