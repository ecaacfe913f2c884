{ Finalizations run after a run-time error, also when one of them fails itself. }
program failing;
uses order_d, order_c;
var a: array[1..2] of integer; i: integer;
begin
  i := 3;
  writeln('main');
  a[i] := 1;
  writeln('never');
end.
