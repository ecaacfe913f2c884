program badid_of_each_operation;

procedure expect(const what, message: string);
begin
  if message <> 'invalid thread id 7' then writeln(what, ': ', message)
end;

begin
  try join 7; expect('join', '') except on E: Exception do expect('join', E.Message) end;
  try WaitForThread(7); expect('wait', '') except on E: Exception do expect('wait', E.Message) end;
  try ThreadGetResult(7); expect('result', '') except on E: Exception do expect('result', E.Message) end;
  try ThreadGetStatus(7); expect('status', '') except on E: Exception do expect('status', E.Message) end;
  try ThreadGetResult(7, true); expect('result 2', '') except on E: Exception do expect('result 2', E.Message) end;
  try ThreadGetStatus(7, true); expect('status 2', '') except on E: Exception do expect('status 2', E.Message) end;
  writeln(ThreadSetName(7, 'name'));
  writeln(ThreadLookup(7));
  try ThreadSetName(0, 'name'); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try join 0; writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadGetResult(0); writeln('no error') except on E: Exception do writeln(E.Message) end;
  try ThreadGetStatus(-5); writeln('no error') except on E: Exception do writeln(E.Message) end
end.
