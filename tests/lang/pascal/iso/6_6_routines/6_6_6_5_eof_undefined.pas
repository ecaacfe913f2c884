program eofUndefined(output);
var f: file of integer;
begin
  if eof(f) then writeln('not reached')
end.
