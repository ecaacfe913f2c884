{ ISO 7185 6.9.3.1: a computed width below one }
program prog(output);
var w: integer;
begin
  w := 3; writeln(1:w); w := w - 3;
  writeln(1:w);
  writeln('not reached')
end.
