{ depth 2: the reader comes between the two writes }
program p09_torn_pair;
var
  x, y: Integer;

procedure SetX(v: Integer);
begin
  x := v
end;

procedure SetY(v: Integer);
begin
  y := v
end;

procedure Write_;
begin
  SetX(1);
  SetY(1)
end;

function Differ: Boolean;
begin
  Differ := x <> y
end;

var
  a, b: task;
  d: Boolean;
begin
  a := TaskSpawn(@Write_);
  b := TaskSpawn(@Differ);
  d := TaskAwait(b);
  TaskAwait(a);
  if d then halt(1);
  writeln('ok')
end.
