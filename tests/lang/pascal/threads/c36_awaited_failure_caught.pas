program c36_awaited_failure_caught;

procedure work;
begin
  raise Exception.Create('my own words')
end;

procedure divides;
var
  zero: Integer;
begin
  zero := 0;
  writeln(1 div zero)
end;

var
  t: task;
  i: Integer;
begin
  t := TaskSpawn(@work);
  for i := 1 to 2 do
    try
      TaskAwait(t);
      writeln('no error')
    except
      on E: Exception do writeln(E.Message)
    end;
  t := TaskSpawn(@divides);
  try
    TaskAwait(t);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  writeln('goes on')
end.
