{ test: err thread 1 cannot wait for itself }
program c28_a_thread_joins_itself;

procedure selfish;
begin
  join ThreadCurrent;
  writeln('not reached')
end;

var
  t: Thread;
begin
  t := CreateThread(@selfish);
  writeln(WaitForThread(t))
end.
