program n07_builtin_thread_is_a_source_of_progress;
begin
  { While a worker is inside a builtin nothing is reported. }
  writeln(WaitForThread(ThreadSpawnBuiltin('delay', 100)))
end.
