{ test: err closed_uncaught\.pas:7: runtime error: Channel closed }
program closed_uncaught;
var
  c: channel of Integer;
begin
  c := chan<Integer>(1); c.close;
  c.push(1)
end.
