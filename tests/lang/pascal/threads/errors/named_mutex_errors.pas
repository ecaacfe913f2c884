program named_mutex_errors;
begin
  mutex_create('a');
  try mutex_create('a'); writeln('no error') except on E: Exception do writeln('error') end;
  try mutex_lock('b'); writeln('no error') except on E: Exception do writeln('error') end;
  try mutex_unlock('b'); writeln('no error') except on E: Exception do writeln('error') end;
  try mutex_unlock('a'); writeln('no error') except on E: Exception do writeln(Pos(' is not locked', E.Message) > 0) end;
  mutex_lock('a');
  mutex_unlock('a');
  writeln('done')
end.
