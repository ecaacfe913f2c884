program t;
var v: array[0..3] of byte;
begin
  writeln('before');
  FillChar(v, 5, 0)
end.
