{ depth 1: the pause meets the thread inside the critical section, into which who shall resume it wants, too }
program p38_paused_with_the_lock;
var
  guard, n: Integer;

procedure Count; begin n := n + 1 end;

procedure work;
begin
  lock(guard);
  Count;
  Count;
  unlock(guard)
end;

var
  h: Integer;
begin
  guard := mutex();
  h := spawn work;
  ThreadYield;
  ThreadPause(h);
  ThreadYield;
  lock(guard);
  unlock(guard);
  ThreadResume(h);
  join h;
  writeln('ok')
end.
