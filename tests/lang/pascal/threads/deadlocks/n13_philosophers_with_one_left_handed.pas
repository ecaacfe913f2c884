program n13_philosophers_with_one_left_handed;
var
  forks: array [0..4] of Integer;
  meals: array [0..4] of Integer;

procedure philosopher(i: Integer);
var
  first, second, k: Integer;
begin
  first := i;
  second := (i + 1) mod 5;
  if i = 4 then
  begin
    first := 0;
    second := 4
  end;
  for k := 1 to 100 do
  begin
    lock(forks[first]);
    lock(forks[second]);
    meals[i] := meals[i] + 1;
    unlock(forks[second]);
    unlock(forks[first])
  end
end;

var
  i: Integer;
  t: array [0..4] of Thread;
begin
  for i := 0 to 4 do forks[i] := mutex();
  for i := 0 to 4 do t[i] := spawn philosopher(i);
  for i := 0 to 4 do join t[i];
  for i := 0 to 4 do write(meals[i], ' ');
  writeln
end.
