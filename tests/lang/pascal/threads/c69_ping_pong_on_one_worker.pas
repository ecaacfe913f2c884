{ test: env PSCAL_THREAD_POOL_SIZE=1 | PSCAL_THREAD_POOL_SIZE=2 }
program c69_ping_pong_on_one_worker;

const
  Rounds = 10000;

var
  ping, pong: channel of Integer;

procedure first;
var
  i: Integer;
begin
  for i := 1 to Rounds do
  begin
    ping.push(i);
    if pong.collect <> i + 1 then writeln('wrong answer to ', i)
  end
end;

procedure second;
var
  i: Integer;
begin
  for i := 1 to Rounds do pong.push(ping.collect + 1)
end;

var
  a, b: task;
begin
  ping := chan<Integer>(1);
  pong := chan<Integer>(1);
  a := TaskSpawn(@first);
  b := TaskSpawn(@second);
  TaskAwait(a);
  TaskAwait(b);
  writeln('ends')
end.
