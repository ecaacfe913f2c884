program hb_start_and_join;

{ Everything before a start happens before the task's first action; its last action before the return of join, wait, await. }
var
  before, after: array [1..4] of Integer;

procedure work(i: Integer);
begin
  after[i] := before[i] + 1
end;

procedure check(i, round: Integer);
begin
  if after[i] <> round + 1 then writeln('stale value of ', i, ' in round ', round)
end;

var
  round: Integer;
  t: Thread;
  k: task;
begin
  for round := 1 to 300 do
  begin
    before[1] := round; t := spawn work(1); join t; check(1, round);
    before[2] := round; t := CreateThread(@work, 2); WaitForThread(t); check(2, round);
    before[3] := round; k := TaskSpawn(@work, 3); TaskAwait(k); check(3, round);
    before[4] := round; k := TaskSpawn(@work, 4);
    while not TaskDone(k) do ThreadYield;
    check(4, round)
  end;
  writeln('done')
end.
