program lookup_order;

var
  gate: channel of Integer;

procedure waits;
begin
  gate.collect
end;

var
  t: array [1..4] of Thread;
  i: Integer;
begin
  gate := chan<Integer>(1);
  for i := 1 to 4 do t[i] := spawn waits;
  { Names need not be unique: live ones before finished ones, the lower id first. }
  for i := 2 to 4 do ThreadSetName(t[i], 'same');
  writeln(ThreadLookup('same'));
  ThreadKill(t[2]);
  WaitForThread(t[2]);
  writeln(ThreadLookup('same'));
  ThreadKill(t[3]);
  ThreadKill(t[4]);
  WaitForThread(t[3]);
  WaitForThread(t[4]);
  writeln(ThreadLookup('same'));
  writeln(ThreadLookup('SAME'));
  writeln(ThreadLookup('worker-1'));
  writeln(ThreadLookup(1), ' ', ThreadLookup(9))
end.
