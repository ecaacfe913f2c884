{ test: env PSCAL_THREAD_POOL_SIZE=' 7 ' | PSCAL_THREAD_POOL_SIZE=7 | PYRO_WORKER_THREADS=7 | PSCAL_THREAD_POOL_SIZE=7 PYRO_WORKER_THREADS=3 }
program c07_limit_with_blanks;
begin
  writeln(ThreadPoolLimit)
end.
