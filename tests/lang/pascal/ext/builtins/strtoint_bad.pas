program t;
var v: array[0..3] of byte;
begin
  writeln('before');
  writeln(StrToInt('4x'))
end.
