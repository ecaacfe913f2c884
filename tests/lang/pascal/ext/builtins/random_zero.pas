program t;
var v: array[0..3] of byte;
begin
  writeln('before');
  writeln(Random(0))
end.
