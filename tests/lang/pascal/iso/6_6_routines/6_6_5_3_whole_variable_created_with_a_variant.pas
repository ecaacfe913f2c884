{ ISO 7185 6.6.5.3: such a variable is no factor as a whole }
program prog(output);
type
  kind = (dot, line);
  shape = record case k: kind of dot: (size: integer); line: (width: real) end;
  link = ^shape;
var p: link; s: shape;
begin
  new(p, dot); p^.k := dot; p^.size := 3; writeln('start');
  s := p^;
  writeln('not reached', s.size)
end.
