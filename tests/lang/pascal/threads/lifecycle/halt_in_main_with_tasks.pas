{ test: within 1.5 }
program halt_in_main_with_tasks;

procedure spinner;
begin
  while true do
end;

begin
  go spinner;
  spawn spinner;
  write('text');
  halt(7)
end.
