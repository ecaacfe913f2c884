{ depth 1: a task that finds nothing to do leaves, and the other one waits at the barrier for ever }
program p49_leaves_before_the_barrier;
uses thread;
var
  meeting: Integer;
  work_: Integer;

function TakeWork: Boolean;
begin
  TakeWork := thread.atomic.add(work_, -1) >= 0
end;

procedure Help;
begin
  if not TakeWork then exit;
  if TakeWork then ThreadYield;
  thread.barrier.wait(meeting)
end;

var
  a, b: task;
begin
  meeting := thread.barrier.new(2);
  work_ := thread.atomic.new(2);
  a := TaskSpawn(@Help);
  b := TaskSpawn(@Help);
  TaskAwait(a);
  TaskAwait(b);
  writeln('ok')
end.
