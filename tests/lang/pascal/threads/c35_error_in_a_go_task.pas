{ test: err c35_error_in_a_go_task\.pas:10: runtime error: division by zero }
{ test: err in task \d+ }
program c35_error_in_a_go_task;

var
  zero: Integer;

procedure work;
begin
  writeln(1 div zero)
end;

begin
  zero := 0;
  go work;
  while thread.core.goroutines() > 1 do ThreadYield;
  writeln('goes on')
end.
