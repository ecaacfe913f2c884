program t;
var v: array[0..3] of byte;
begin
  writeln('before');
  writeln(ArcSin(2))
end.
