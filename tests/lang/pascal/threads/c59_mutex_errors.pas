program c59_mutex_errors;

var
  m, r: Integer;

procedure strange;
begin
  try
    unlock(r);
    writeln('no error')
  except
    on E: Exception do writeln(E.Message)
  end
end;

begin
  m := mutex();
  try unlock(m); writeln('no error') except on E: Exception do writeln(E.Message) end;
  lock(m);
  try destroy(m); writeln('no error') except on E: Exception do writeln(E.Message) end;
  unlock(m);
  destroy(m);
  try lock(m); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try unlock(m); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try destroy(m); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try lock(77); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try lock(-1); writeln('no error') except on E: Exception do writeln(E.Message) end;
  r := rcmutex();
  writeln(r);
  try unlock(r); writeln('no error') except on E: Exception do writeln(E.Message) end;
  lock(r);
  join spawn strange;
  unlock(r)
end.
