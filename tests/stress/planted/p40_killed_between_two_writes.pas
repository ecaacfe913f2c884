{ depth 1: the kill meets the transfer after the first half; the lock is given back, the money is not }
program p40_killed_between_two_writes;
var
  guard, a, b: Integer;

procedure Take; begin a := a - 10 end;
procedure Give; begin b := b + 10 end;

procedure Transfer;
begin
  lock(guard);
  Take;
  Give;
  unlock(guard)
end;

var
  h: Integer;
begin
  guard := mutex();
  a := 100;
  h := spawn Transfer;
  ThreadYield;
  ThreadKill(h);
  join h;
  lock(guard);
  if a + b <> 100 then halt(1);
  writeln('ok')
end.
