{ ISO 7185 6.6.5.3: created with a variant, disposed without }
program prog(output);
type
  kind = (dot, line);
  shape = record case k: kind of dot: (size: integer); line: (width: real) end;
  link = ^shape;
var p: link;
begin
  writeln('start'); new(p, line);
  dispose(p);
  writeln('not reached')
end.
