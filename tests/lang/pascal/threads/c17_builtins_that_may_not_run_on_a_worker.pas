program c17_builtins_that_may_not_run_on_a_worker;
begin
  try
    ThreadSpawnBuiltin('length', 'x');
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  try
    ThreadSpawnBuiltin('nosuch');
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  try
    ThreadPoolSubmit('writeln', 'x');
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end
end.
