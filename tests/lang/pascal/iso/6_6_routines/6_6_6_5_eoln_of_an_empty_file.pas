{ ISO 7185 6.6.6.5: an empty file has no line }
program prog(output);
var t: text;
begin
  rewrite(t); reset(t); writeln(eof(t));
  if eoln(t) then writeln('not reached')
end.
