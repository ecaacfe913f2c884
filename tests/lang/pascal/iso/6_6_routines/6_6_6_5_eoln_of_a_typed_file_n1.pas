program eolnTyped(output);
var f: file of char;
begin
  rewrite(f); reset(f);
  if eoln(f) then writeln('x') { error: text }
end.
