program c02_one_thread_leaves_no_entry;
uses Threading;

procedure nothing;
begin
end;

var
  t: Thread;
begin
  t := CreateThread(@nothing);
  writeln(WaitForThread(t));
  writeln(ThreadStatsCount)
end.
