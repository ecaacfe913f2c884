{ test: env PSCAL_THREAD_POOL_SIZE=0 | PSCAL_THREAD_POOL_SIZE=16 | PSCAL_THREAD_POOL_SIZE=-1 | PSCAL_THREAD_POOL_SIZE=abc | PSCAL_THREAD_POOL_SIZE= }
program c07_ignored_limits;
begin
  writeln(ThreadPoolLimit)
end.
