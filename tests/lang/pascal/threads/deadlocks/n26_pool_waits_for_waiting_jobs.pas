program n26_pool_waits_for_waiting_jobs;
uses thread;
var
  gate: channel of Integer;
  p, i: Integer;

procedure job;
begin
  gate.collect
end;

procedure opens;
var
  i: Integer;
begin
  for i := 1 to 4 do
  begin
    delay(3);
    gate.push(i)
  end
end;

begin
  gate := chan<Integer>(1);
  p := thread.pool.new(2);
  for i := 1 to 4 do thread.pool.submit(p, @job);
  go opens;
  writeln(thread.pool.wait(p))
end.
