{ ISO 7185 6.6.5.3: the same variable is disposed under two names }
program prog(output);
type link = ^integer;
var p, q: link;
begin
  writeln('start'); new(p); q := p;
  dispose(p);
  dispose(q);
  writeln('not reached')
end.
