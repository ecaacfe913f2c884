{ depth 1: the cancellation meets the wait between the open and the try part that closes }
program p41_cancelled_before_the_try;
var
  isOpen: Boolean;
  c: channel of Integer;

procedure work;
begin
  isOpen := true;
  c.push(1);
  try
    c.push(2)
  finally
    isOpen := false
  end
end;

procedure Take;
begin
  if c.collect <> 1 then halt(1)
end;

var
  t: task;
begin
  c := chan<Integer>(0);
  t := TaskSpawn(@work);
  go Take;
  ThreadYield;
  ThreadYield;
  TaskCancel(t);
  try TaskAwait(t) except end;
  if isOpen then halt(1);
  writeln('ok')
end.
