program c97_unknown_captured_thread;

procedure nothing;
begin
end;

begin
  try writeln(thread_join(7)) except on E: Exception do writeln(E.Message) end;
  try writeln(thread_status(7)) except on E: Exception do writeln(E.Message) end;
  try writeln(thread_result(7)) except on E: Exception do writeln(E.Message) end;
  try writeln(thread_join(0)) except on E: Exception do writeln(E.Message) end;
  try thread_create('nosuch'); writeln('no error') except on E: Exception do writeln(E.Message) end;
  { A thread of another family is unknown to this one. }
  try writeln(thread_join(spawn nothing)) except on E: Exception do writeln(E.Message) end
end.
