{ ISO 7185 6.6.6.5: eoln at the end of the file }
program prog(output);
var t: text;
begin
  rewrite(t); writeln(t); reset(t); writeln(eoln(t)); get(t); writeln(eof(t));
  if eoln(t) then writeln('not reached')
end.
