{ test: err c36_awaited_failure_uncaught\.pas:9: runtime error: division by zero }
program c36_awaited_failure_uncaught;

var
  zero: Integer;

function work: Integer;
begin
  work := 1 div zero
end;

var
  t: task;
begin
  zero := 0;
  t := TaskSpawn(@work);
  writeln('before');
  writeln(TaskAwait(t));
  writeln('not reached')
end.
