program isolated_copy_is_made_at_the_start_call;
uses thread;

var
  x: Integer;
  gate: channel of Integer;

function work: Integer;
begin
  gate.collect;
  work := x
end;

var
  f: task;
begin
  gate := chan<Integer>(1);
  x := 1;
  f := thread.async.run(@work);
  x := 2;
  gate.push(1);
  writeln(thread.async.await(f), ' ', x)
end.
