{ depth 2: the array gets shorter between the test and the access }
program p20_shrinks_under_the_loop;
var
  a: array of Integer;

function At(i: Integer): Integer;
begin
  At := a[i]
end;

function Sum: Integer;
var
  i, total: Integer;
begin
  total := 0;
  i := 0;
  while i < Length(a) do
  begin
    total := total + At(i);
    i := i + 1
  end;
  Sum := total
end;

procedure Shrink;
begin
  SetLength(a, 1)
end;

var
  t, u: task;
begin
  SetLength(a, 3);
  t := TaskSpawn(@Sum);
  u := TaskSpawn(@Shrink);
  TaskAwait(t);
  TaskAwait(u);
  writeln('ok')
end.
