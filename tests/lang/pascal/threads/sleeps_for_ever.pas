{ The longest sleep there is: virtual time stands at its end. }
{ test: no seeds one of its own }
program sleeps_for_ever;
var i, sum: integer;
begin
  Delay(9223372036854775807);
  sum := 0;
  for i := 1 to 100000 do sum := (sum + i) mod 1000;
  Delay(1);
  writeln(sum)
end.
