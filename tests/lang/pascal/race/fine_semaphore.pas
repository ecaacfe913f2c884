program fine_semaphore;
uses thread;

var
  x, s: Integer;

procedure work;
var
  i: Integer;
begin
  for i := 1 to 50 do
  begin
    thread.semaphore.acquire(s);
    x := x + 1;
    thread.semaphore.release(s)
  end
end;

var
  a, b: Thread;
begin
  s := thread.semaphore.new(1);
  a := spawn work;
  b := spawn work;
  join a;
  join b;
  writeln(x)
end.
