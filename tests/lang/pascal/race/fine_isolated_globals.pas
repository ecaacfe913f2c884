program fine_isolated_globals;
uses thread;

var
  x: Integer;
  f: task;
begin
  x := 1;
  f := thread.async.run(function: Integer begin x := x + 1; result := 5 end);
  writeln(thread.async.await(f));
  writeln(x)
end.
