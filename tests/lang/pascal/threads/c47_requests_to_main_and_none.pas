program c47_requests_to_main_and_none;
begin
  try ThreadPause(0); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadResume(0); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadCancel(0); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadKill(0); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadPause(-1); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadResume(-1); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadCancel(-1); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadKill(-1); writeln('no error') except on E: Exception do writeln(E.Message) end
end.
