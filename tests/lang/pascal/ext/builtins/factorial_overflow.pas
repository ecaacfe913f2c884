program t;
var v: array[0..3] of byte;
begin
  writeln('before');
  writeln(Factorial(21))
end.
