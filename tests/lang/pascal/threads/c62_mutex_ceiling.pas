program c62_mutex_ceiling;

var
  i, m, first, second: Integer;
begin
  first := mutex();
  destroy(first);
  second := mutex();
  writeln(first = second);
  destroy(second);
  i := 0;
  try
    for i := 1 to 70000 do m := mutex();
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end;
  writeln(m);
  destroy(100);
  destroy(50);
  writeln(rcmutex());
  writeln(mutex());
  try
    writeln(mutex())
  except
    on E: Exception do writeln(E.Message)
  end
end.
