program args_of_the_operations;
uses thread;

procedure expect(const what, message: string);
begin
  if Pos(' expects ', message) = 0 then writeln(what, ': ', message)
end;

begin
  try ThreadLookup(''); expect('lookup', '') except on E: Exception do expect('lookup', E.Message) end;
  try thread.pool.new(0); expect('pool', '') except on E: Exception do expect('pool', E.Message) end;
  try thread.semaphore.new(-1); expect('semaphore', '') except on E: Exception do expect('semaphore', E.Message) end;
  writeln('done')
end.
