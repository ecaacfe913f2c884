{ ISO 7185 6.6.6.2: sqr overflow }
program prog(output);
var r: integer;
begin
  r := maxint;
  writeln(sqr(r) > r);
  writeln(sqr(sqr(r)) > 0)  { stops here }
end.
