{ test: workers 6 }
program c18_options_by_each_name;
uses Threading;

type
  A = record Name: string end;
  B = record SUBMITONLY: Boolean end;
  C = record submit_only: Boolean end;
  D = record QueueOnly: Boolean end;
  E = record Queue_Only: Boolean end;
  F = record qUEUE: Boolean; nAME: string end;

var
  o1: A; o2: B; o3: C; o4: D; o5: E; o6: F;
  t: array [1..6] of Thread;
  i: Integer;
  s: TThreadStat;
begin
  o1.Name := 'first';
  o2.SubmitOnly := true;
  o3.Submit_Only := true;
  o4.queueOnly := true;
  o5.queue_only := true;
  o6.queue := true;
  o6.name := 'sixth';
  t[1] := ThreadSpawnBuiltin('delay', 40, o1);
  t[2] := ThreadSpawnBuiltin('delay', 40, o2);
  t[3] := ThreadSpawnBuiltin('delay', 40, o3);
  t[4] := ThreadSpawnBuiltin('delay', 40, o4);
  t[5] := ThreadSpawnBuiltin('delay', 40, o5);
  t[6] := ThreadSpawnBuiltin('delay', 40, o6);
  writeln(ThreadLookup('first'), ' ', ThreadLookup('sixth'));
  for i := 1 to 6 do write(WaitForThread(t[i]), ' ');
  writeln;
  for i := 1 to 6 do join t[i];
  { Only the submitted ones stay listed when idle. }
  for s in ThreadStats do write(s.id, ' ');
  writeln
end.
