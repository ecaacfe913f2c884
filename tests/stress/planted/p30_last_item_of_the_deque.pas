{ depth 2: a work-stealing deque: owner and thief both take the last item, because the owner does not test again after it has lowered the end }
program p30_last_item_of_the_deque;
uses thread;
var
  top, bottom: Integer;           { top: atomic }
  taken: array [0..3] of Integer;
  isWrong: Boolean;

procedure Take(i: Integer);
begin
  taken[i] := taken[i] + 1;
  if taken[i] > 1 then isWrong := true
end;

procedure SetBottom(v: Integer); begin bottom := v end;
function Bottom_: Integer; begin Bottom_ := bottom end;

procedure Own;
var
  b: Integer;
begin
  repeat
    b := Bottom_ - 1;
    if thread.atomic.load(top) > b then exit;
    SetBottom(b);
    Take(b)
  until false
end;

procedure Steal;
var
  t: Int64;
begin
  repeat
    t := thread.atomic.load(top);
    if t >= Bottom_ then exit;
    if thread.atomic.cas(top, t, t + 1) then Take(t)
  until false
end;

var
  a, b: task;
begin
  top := thread.atomic.new(0);
  bottom := 2;
  a := TaskSpawn(@Own);
  b := TaskSpawn(@Steal);
  TaskAwait(a);
  TaskAwait(b);
  if isWrong then halt(1);
  writeln('ok')
end.
