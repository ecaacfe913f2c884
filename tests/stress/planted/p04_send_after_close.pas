{ depth 1: the closer is faster than the sender }
program p04_send_after_close;
var
  c: channel of Integer;

procedure Send;
begin
  c.push(1)
end;

procedure CloseIt;
begin
  c.close
end;

var
  a, b: task;
begin
  c := chan<Integer>(1);
  a := TaskSpawn(@Send);
  b := TaskSpawn(@CloseIt);
  TaskAwait(b);
  TaskAwait(a);
  writeln('ok')
end.
