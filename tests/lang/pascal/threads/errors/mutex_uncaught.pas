{ test: err mutex_uncaught\.pas:4: runtime error: invalid mutex id 5 }
program mutex_uncaught;
begin
  lock(5)
end.
