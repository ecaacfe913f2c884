program t;
var v: array[0..3] of byte;
begin
  writeln('before');
  writeln(Chudnovsky(0))
end.
