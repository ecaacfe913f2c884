program c89_guarded_store;
uses thread, runtime;

var
  mu: Integer;

procedure work;
var
  i, v: Integer;
begin
  for i := 1 to 1000 do
  begin
    thread.mutex.lock(mu);
    v := runtime.core.fetch('n');
    runtime.core.share('n', v + 1);
    thread.mutex.unlock(mu)
  end
end;

var
  a, b: task;
begin
  mu := thread.mutex.new();
  runtime.core.share('n', 0);
  a := thread.core.spawn(@work);
  b := thread.core.spawn(@work);
  TaskAwait(a);
  TaskAwait(b);
  writeln(runtime.core.fetch('n'))
end.
