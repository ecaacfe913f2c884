{ depth 3: a fast task enters the second round of the barrier before a slow one has left the first }
program p21_barrier_used_again;
uses thread;
var
  arrived: Integer;
  round: array [1..2] of Integer;
  isWrong: Boolean;

{ A task that goes round and round here has missed the moment when the count was zero. }
procedure Wait(me: Integer);
var
  tries: Integer;
begin
  if thread.atomic.add(arrived, 1) = 2 then
    thread.atomic.store(arrived, 0)
  else
  begin
    tries := 0;
    while (thread.atomic.load(arrived) <> 0) and (tries < 1000) do
    begin
      ThreadYield;
      tries := tries + 1
    end;
    if tries = 1000 then isWrong := true
  end;
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
  TaskAwait(a);
  TaskAwait(b);
  if isWrong then halt(1);
  writeln('ok')
end.
