program c91_default_pool_and_futures;
uses thread;

var
  x: Integer;

function square(n: Integer): Integer;
begin
  x := x + 1;
  square := n * n
end;

function answer: Integer;
begin
  answer := 42
end;

var
  p: Integer;
  f: array [1..5] of task;
  i: Integer;
begin
  p := thread.pool.new(3);
  for i := 1 to 5 do f[i] := thread.pool.submit(p, @square, i);
  for i := 1 to 5 do write(thread.async.await(f[i]), ' ');
  writeln;
  writeln(thread.pool.wait(p), ' ', x);
  f[1] := thread.pool.submit(@answer);
  writeln(thread.pool.wait());
  writeln(thread.async.await(f[1]));
  writeln(thread.pool.wait(thread.pool.new(1)));
  try
    thread.pool.new(0);
    writeln('no error')
  except
    on E: Exception do writeln('refused')
  end
end.
