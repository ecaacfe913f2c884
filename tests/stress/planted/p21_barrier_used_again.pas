{ depth 3: a fast task enters the second round of the barrier before a slow one has left the first }
program p21_barrier_used_again;
uses thread;
var
  arrived: Integer;
  round: array [1..2] of Integer;
  isWrong: Boolean;

procedure Wait(me: Integer);
begin
  if thread.atomic.add(arrived, 1) = 2 then
    thread.atomic.store(arrived, 0)
  else
    while thread.atomic.load(arrived) <> 0 do ThreadYield;
  round[me] := round[me] + 1;
  if abs(round[1] - round[2]) > 1 then isWrong := true
end;

procedure work(me: Integer);
begin
  Wait(me);
  Wait(me)
end;

var
  a, b: task;
begin
  arrived := thread.atomic.new(0);
  a := TaskSpawn(@work, 1);
  b := TaskSpawn(@work, 2);
  delay(1000);
  { A task that hangs in the barrier has missed the moment when the count was zero. }
  if not (TaskDone(a) and TaskDone(b)) or isWrong then halt(1);
  writeln('ok')
end.
