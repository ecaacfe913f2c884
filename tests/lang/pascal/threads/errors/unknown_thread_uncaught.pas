{ test: err unknown_thread_uncaught\.pas:4: runtime error: Unknown thread 7 }
program unknown_thread_uncaught;
begin
  writeln(thread_join(7))
end.
