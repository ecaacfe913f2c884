{ test: env PSCAL_MAX_TASKS=10 }
{ test: err limit_of_tasks_uncaught\.pas:14: runtime error: task limit exceeded }
program limit_of_tasks_uncaught;
var
  gate: channel of Integer;
  i: Integer;
procedure wait;
begin
  gate.collect
end;
begin
  gate := chan<Integer>(1);
  for i := 1 to 20 do
    spawn wait
end.
