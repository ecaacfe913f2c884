program c97_unknown_captured_thread;

var
  name: string;

begin
  try writeln(thread_join(7)) except on E: Exception do writeln(E.Message) end;
  try writeln(thread_status(7)) except on E: Exception do writeln(E.Message) end;
  try writeln(thread_result(7)) except on E: Exception do writeln(E.Message) end;
  try writeln(thread_join(0)) except on E: Exception do writeln(E.Message) end;
  name := 'nosuch';
  try thread_create(name); writeln('no error') except on E: Exception do writeln(E.Message) end
end.
