program captured_output_of_inner_tasks;

procedure inner;
begin
  writeln('inner goes to the program')
end;

procedure outer;
begin
  write('outer ');
  TaskAwait(TaskSpawn(@inner));
  writeln('is captured')
end;

begin
  writeln(thread_join(thread_create(@outer)))
end.
