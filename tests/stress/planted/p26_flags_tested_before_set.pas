{ depth 2: mutual exclusion by two flags, each tested before the own one is set }
program p26_flags_tested_before_set;
uses thread;
var
  wants: array [0..1] of Boolean;
  inside: Integer;
  isWrong: Boolean;

function Wants_(i: Integer): Boolean; begin Wants_ := wants[i] end;
procedure Want(i: Integer; v: Boolean); begin wants[i] := v end;

procedure Enter;
begin
  if thread.atomic.add(inside, 1) > 1 then isWrong := true;
  ThreadYield;
  thread.atomic.add(inside, -1)
end;

procedure work(me: Integer);
begin
  while Wants_(1 - me) do ThreadYield;
  Want(me, true);
  Enter;
  Want(me, false)
end;

var
  a, b: task;
begin
  inside := thread.atomic.new(0);
  a := TaskSpawn(@work, 0);
  b := TaskSpawn(@work, 1);
  TaskAwait(a);
  TaskAwait(b);
  if isWrong then halt(1);
  writeln('ok')
end.
