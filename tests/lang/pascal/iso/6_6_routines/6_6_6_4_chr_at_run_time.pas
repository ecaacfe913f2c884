program character(output);
var i: integer;
begin
  i := 255; if ord(chr(i)) = 255 then writeln('ok');
  i := 256; writeln(chr(i))
end.
