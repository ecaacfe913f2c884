{ depth 2: another increment comes between reading and writing }
program p01_lost_update;
var
  n: Integer;

function Next(x: Integer): Integer;
begin
  Next := x + 1
end;

procedure work;
begin
  n := Next(n)
end;

var
  a, b: task;
begin
  a := TaskSpawn(@work);
  b := TaskSpawn(@work);
  TaskAwait(a);
  TaskAwait(b);
  if n <> 2 then halt(1);
  writeln('ok')
end.
