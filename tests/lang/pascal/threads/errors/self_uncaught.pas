{ test: err self_uncaught\.pas:6: runtime error: thread 1 cannot wait for itself }
{ test: err in thread 1 'worker-1' }
program self_uncaught;
procedure selfish;
begin
  WaitForThread(ThreadCurrent)
end;
begin
  writeln(WaitForThread(spawn selfish))
end.
