{ test: env PSCAL_THREAD_POOL_SIZE=1 | PYRO_WORKER_THREADS=1 }
program c07_smallest_limit;

var
  order: string;

procedure work;
begin
  order := order + 'x'
end;

var
  t, u: Thread;
begin
  writeln(ThreadPoolLimit);
  t := spawn work;
  join t;
  u := spawn work;
  join u;
  writeln(order)
end.
