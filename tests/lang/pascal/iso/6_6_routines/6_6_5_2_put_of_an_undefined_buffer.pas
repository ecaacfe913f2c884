{ ISO 7185 6.6.5.2: put, but the buffer variable has no value }
program prog(output);
var f: file of integer;
begin
  rewrite(f); f^ := 1; put(f); writeln('start');
  put(f);
  writeln('not reached')
end.
