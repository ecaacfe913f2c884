program halt_runs_finally;
{ Halt leaves through the finally parts of all active routines, but no except part catches it. }
procedure inner;
begin
  try
    try
      halt(7)
    except
      writeln('not reached')
    end
  finally
    writeln('inner')
  end;
  writeln('not reached')
end;

begin
  try
    try
      inner
    except
      on e: Exception do writeln('not reached')
    end
  finally
    writeln('outer')
  end;
  writeln('not reached')
end.
