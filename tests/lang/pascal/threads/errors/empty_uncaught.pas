{ test: err empty_uncaught\.pas:7: runtime error: Channel closed or empty }
program empty_uncaught;
var
  c: channel of Integer;
begin
  c := chan<Integer>(1); c.close;
  writeln(c.collect)
end.
