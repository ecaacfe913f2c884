program noResult(output);
label 1;
var i: integer;
function f(n: integer): integer;
label 2;
begin
  if n > 0 then goto 2;
  f := n;
  2:
end;
begin
  writeln(f(0):1);
  i := f(1); 1: writeln('not reached')
end.
