{ test: err busy_uncaught\.pas:8: runtime error: mutex 0 is in use }
program busy_uncaught;
var
  m: Integer;
begin
  m := mutex();
  lock(m);
  destroy(m)
end.
