{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=15 }
program n30_task_starts_the_one_that_frees_it;
var
  c: channel of Integer;

procedure child;
begin
  c.push(7)
end;

function parent: Integer;
begin
  go child;
  parent := c.collect
end;

begin
  c := chan<Integer>(0);
  writeln(TaskAwait(TaskSpawn(@parent)))
end.
