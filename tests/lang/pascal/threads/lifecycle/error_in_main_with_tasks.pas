{ test: within 1.5 }
{ test: err error_in_main_with_tasks\.pas:16: runtime error: division by zero }
program error_in_main_with_tasks;

procedure spinner;
begin
  while true do
end;

var
  zero: Integer;
begin
  zero := 0;
  go spinner;
  writeln('before');
  writeln(1 div zero)
end.
