{ ISO 7185 6.8.3.9: initial value out of range }
program prog(output);
var s: 1..5; i, n: integer;
begin
  i := 0; n := 0;
  for s := i to 3 do n := n + 1;  { stops here }
  writeln('not reached')
end.
