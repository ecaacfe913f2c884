{ test: err running_uncaught\.pas:9: runtime error: thread 1 has not finished }
program running_uncaught;
procedure nap;
begin
  delay(60000)
end;
begin
  writeln('before');
  writeln(ThreadGetStatus(spawn nap));
  writeln('not reached')
end.
