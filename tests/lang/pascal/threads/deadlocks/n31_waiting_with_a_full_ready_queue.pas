{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=15 }
program n31_waiting_with_a_full_ready_queue;
var
  done: channel of Integer;
  i: Integer;

procedure work(i: Integer);
begin
  done.push(i)
end;

begin
  done := chan<Integer>(0);
  for i := 1 to 2000 do go work(i);
  for i := 1 to 2000 do done.collect;
  writeln('ends')
end.
