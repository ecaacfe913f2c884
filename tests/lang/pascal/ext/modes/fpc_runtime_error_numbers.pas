{ rulings 2: in the fpc family a run-time error ends the process with its number }
program prog;
var a: array[1..3] of integer; i: integer;
begin
  i := 4;
  writeln('before');
  a[i] := 1
end.
