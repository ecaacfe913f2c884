{ test: env PSCAL_THREAD_POOL_SIZE=abc PYRO_WORKER_THREADS=2 }
program c08_pyro_variable_only_without_the_other;
begin
  { The first variable is set, though its value is ignored. }
  writeln(ThreadPoolLimit)
end.
