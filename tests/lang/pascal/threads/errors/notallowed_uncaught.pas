{ test: err notallowed_uncaught\.pas:4: runtime error: builtin 'writeln' may not run on a worker }
program notallowed_uncaught;
begin
  ThreadPoolSubmit('writeln', 'x')
end.
