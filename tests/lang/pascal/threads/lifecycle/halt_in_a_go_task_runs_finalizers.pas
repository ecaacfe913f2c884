program halt_in_a_go_task_runs_finalizers;

var
  never: channel of Integer;

procedure ends;
begin
  try
    writeln('halting');
    halt(4)
  finally
    writeln('finally')
  end
end;

begin
  never := chan<Integer>(1);
  go ends;
  never.collect;
  writeln('not reached')
end.
