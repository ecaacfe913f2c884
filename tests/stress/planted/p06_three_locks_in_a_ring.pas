{ depth 3: three tasks hold one lock each }
program p06_three_locks_in_a_ring;
var
  m: array [0..2] of Integer;

procedure work(i: Integer);
begin
  lock(m[i]);
  lock(m[(i + 1) mod 3]);
  unlock(m[(i + 1) mod 3]);
  unlock(m[i])
end;

var
  t: array [0..2] of task;
  i: Integer;
begin
  for i := 0 to 2 do m[i] := mutex();
  for i := 0 to 2 do t[i] := TaskSpawn(@work, i);
  for i := 0 to 2 do TaskAwait(t[i]);
  writeln('ok')
end.
