{ test: env PSCALSHELL_THREAD_POOL_SIZE=2 | PSCALSHELL_THREAD_POOL_SIZE=2 PYRO_WORKER_THREADS=16 }
program c08_variable_of_the_shell_is_not_read;
begin
  writeln(ThreadPoolLimit)
end.
