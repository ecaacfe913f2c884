{ ISO 7185 6.6.6.5: eof of an undefined file }
program prog(output);
var f: file of integer;
begin
  writeln('start');
  if eof(f) then writeln('not reached')
end.
