{ depth 2: two tasks find the promise open and both fulfil it: readers see different values }
program p36_promise_kept_twice;
var
  isDone: Boolean;
  value, told: Integer;

function IsDone_: Boolean; begin IsDone_ := isDone end;
procedure SetValue(v: Integer); begin value := v end;

procedure Fulfil(v: Integer);
begin
  if not IsDone_ then
  begin
    SetValue(v);
    isDone := true;
    told := told + 1
  end
end;

var
  a, b: task;
begin
  a := TaskSpawn(@Fulfil, 1);
  b := TaskSpawn(@Fulfil, 2);
  TaskAwait(a);
  TaskAwait(b);
  if told <> 1 then halt(1);
  writeln('ok')
end.
