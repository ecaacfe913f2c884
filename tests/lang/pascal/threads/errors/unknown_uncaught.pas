{ test: err unknown_uncaught\.pas:4: runtime error: unknown builtin 'frobnicate' }
program unknown_uncaught;
begin
  ThreadSpawnBuiltin('frobnicate', 1)
end.
