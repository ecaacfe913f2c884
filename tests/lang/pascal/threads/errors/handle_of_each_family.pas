program handle_of_each_family;
uses thread;

procedure expect(const what, kind, message: string);
begin
  if message <> '4711 is not a ' + kind then
    if message <> '4711 is not an ' + kind then writeln(what, ': ', message)
end;

begin
  try thread.channel.recv(4711); expect('recv', '', '') except on E: Exception do expect('recv', 'channel', E.Message) end;
  try thread.channel.close(4711); expect('close', '', '') except on E: Exception do expect('close', 'channel', E.Message) end;
  try thread.channel.len(4711); expect('len', '', '') except on E: Exception do expect('len', 'channel', E.Message) end;
  try thread.mutex.unlock(4711); expect('unlock', '', '') except on E: Exception do expect('unlock', 'mutex', E.Message) end;
  try thread.semaphore.release(4711); expect('release', '', '') except on E: Exception do expect('release', 'semaphore', E.Message) end;
  try thread.atomic.load(4711); expect('load', '', '') except on E: Exception do expect('load', 'atomic', E.Message) end;
  try thread.pool.wait(4711); expect('wait', '', '') except on E: Exception do expect('wait', 'pool', E.Message) end;
  try thread.async.await(4711); expect('await', '', '') except on E: Exception do expect('await', 'task', E.Message) end;
  writeln('done')
end.
