{ test: err unlocked_uncaught\.pas:7: runtime error: mutex 0 is not locked }
program unlocked_uncaught;
var
  m: Integer;
begin
  m := mutex();
  unlock(m)
end.
