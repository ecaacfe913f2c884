program eolnUndefined(output);
var f: text;
begin
  if eoln(f) then writeln('not reached')
end.
