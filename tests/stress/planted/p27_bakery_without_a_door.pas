{ depth 3: the bakery algorithm without the flag for `is choosing a number`: two customers get the same number, and the later one with the
  lower index enters when the other is inside already }
program p27_bakery_without_a_door;
uses thread;
var
  number: array [0..1] of Integer;
  inside: Integer;
  isWrong: Boolean;

function NumberOf(i: Integer): Integer; begin NumberOf := number[i] end;
procedure SetNumber(i, n: Integer); begin number[i] := n end;

function IsBefore(a, b: Integer): Boolean;
begin
  IsBefore := (number[a] <> 0) and ((number[a] < number[b]) or ((number[a] = number[b]) and (a < b)))
end;

procedure work(me: Integer);
begin
  SetNumber(me, NumberOf(1 - me) + 1);
  while IsBefore(1 - me, me) do ThreadYield;
  if thread.atomic.add(inside, 1) > 1 then isWrong := true;
  ThreadYield;
  thread.atomic.add(inside, -1);
  SetNumber(me, 0)
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
