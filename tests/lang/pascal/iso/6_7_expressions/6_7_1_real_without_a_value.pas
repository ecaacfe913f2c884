program noReal(output);
var x, y: real;
begin
  y := 1.5;
  writeln('first');
  y := y * (y + x);
  writeln(y)
end.
