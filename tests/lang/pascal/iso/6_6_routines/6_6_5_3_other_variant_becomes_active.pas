{ ISO 7185 6.6.5.3: a variant that new did not name becomes active }
program prog(output);
type
  kind = (dot, line);
  shape = record case k: kind of dot: (size: integer); line: (width: real) end;
  link = ^shape;
var p: link;
begin
  new(p, line); p^.k := line; p^.width := 1.5; writeln('start');
  p^.k := dot;
  writeln('not reached')
end.
