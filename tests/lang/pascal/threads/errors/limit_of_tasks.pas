{ test: env PSCAL_MAX_TASKS=100 }
program limit_of_tasks;

var
  gate: channel of Integer;
  i, started: Integer;

procedure wait;
begin
  try
    gate.collect
  except
  end
end;

begin
  gate := chan<Integer>(1);
  started := 0;
  try
    for i := 1 to 1000 do
    begin
      go wait;
      started := i
    end;
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  writeln((started >= 90) and (started <= 100));
  gate.close;
  while TaskStats.live > 0 do ThreadYield;
  go wait;
  writeln('goes on')
end.
