{ test: err badid_uncaught\.pas:5: runtime error: invalid thread id 9 }
program badid_uncaught;
begin
  writeln('before');
  WaitForThread(9);
  writeln('not reached')
end.
