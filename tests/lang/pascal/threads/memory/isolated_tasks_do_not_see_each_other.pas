program isolated_tasks_do_not_see_each_other;
uses thread;

var
  n: Integer;

function work(d: Integer): Integer;
var
  i: Integer;
begin
  for i := 1 to 1000 do n := n + d;
  work := n
end;

var
  f: array [1..5] of task;
  i: Integer;
begin
  n := 7;
  for i := 1 to 5 do f[i] := thread.async.run(@work, i);
  for i := 1 to 5 do write(thread.async.await(f[i]), ' ');
  writeln(n)
end.
