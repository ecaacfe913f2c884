program c86_isolated_closure;
uses thread;

procedure test;
var
  n: Integer;
  t: task;

  function bump: Integer;
  begin
    n := n + 1;
    bump := n
  end;

begin
  n := 10;
  t := thread.async.run(@bump);
  writeln(thread.async.await(t), ' ', n);
  t := TaskSpawn(@bump);
  writeln(TaskAwait(t), ' ', n)
end;

begin
  test
end.
