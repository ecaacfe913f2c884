{ depth 3: each of three philosophers has the fork on the left }
program p33_philosophers;
var
  fork: array [0..2] of Integer;

procedure Eat(me: Integer);
begin
  lock(fork[me]);
  lock(fork[(me + 1) mod 3]);
  unlock(fork[(me + 1) mod 3]);
  unlock(fork[me])
end;

var
  t: array [0..2] of task;
  i: Integer;
begin
  for i := 0 to 2 do fork[i] := mutex();
  for i := 0 to 2 do t[i] := TaskSpawn(@Eat, i);
  for i := 0 to 2 do TaskAwait(t[i]);
  writeln('ok')
end.
