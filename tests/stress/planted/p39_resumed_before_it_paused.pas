{ depth 1: the thread says that it is about to pause, and is resumed before it does }
program p39_resumed_before_it_paused;
uses thread;
var
  isResting: Integer;

procedure work;
begin
  thread.atomic.store(isResting, 1);
  ThreadPause(ThreadCurrent);
  ThreadYield
end;

var
  h: Integer;
begin
  isResting := thread.atomic.new(0);
  h := spawn work;
  while thread.atomic.load(isResting) = 0 do ThreadYield;
  ThreadResume(h);
  join h;
  writeln('ok')
end.
