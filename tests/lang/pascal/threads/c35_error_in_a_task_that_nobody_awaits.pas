{ test: err c35_error_in_a_task_that_nobody_awaits\.pas:13: runtime error: division by zero }
{ test: err ^  in divides \(.*c35_error_in_a_task_that_nobody_awaits\.pas:13\)$ }
{ test: err ^  in task 1$ }
{ test: err ^  in task 69$ }
{ test: noerr in task 70 }
program c35_error_in_a_task_that_nobody_awaits;

var
  zero: Integer;

procedure divides;
begin
  writeln(1 div zero)
end;

var
  t: array [1..70] of task;
  i: Integer;
begin
  zero := 0;
  for i := 1 to 70 do
  begin
    t[i] := TaskSpawn(@divides);
    while not TaskDone(t[i]) do ThreadYield
  end;
  try
    TaskAwait(t[70])
  except
    writeln('caught')
  end
end.
