program c27_ids_never_issued;
begin
  try
    WaitForThread(9);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  try
    join 99;
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  try
    WaitForThread(-1);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end
end.
