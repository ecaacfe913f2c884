program rounding(output);
{ Annex D: no integer is the result of round. }
var x: real;
begin
  x := 2147483646.5; writeln(round(x):1);
  x := 3e20; writeln(round(x))
end.
