{ ISO 7185 6.8.3.9: final value out of range }
program prog(output);
var s: 1..5; i, n: integer;
begin
  i := 6; n := 0;
  for s := 1 to i do n := n + 1;  { stops here }
  writeln('not reached')
end.
