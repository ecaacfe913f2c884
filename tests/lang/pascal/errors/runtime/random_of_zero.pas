{ random of zero }
program prog(output);
var n: integer;
begin
  n := 0;
  n := random(n)  { stops here }
end.
