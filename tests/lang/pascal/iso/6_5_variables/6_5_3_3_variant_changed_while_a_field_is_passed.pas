{ ISO 7185 6.5.3.3: a variant becomes inactive while a field of it is passed }
program prog(output);
type kind = (dot, line);
var s: record case k: kind of dot: (size: integer); line: (width: real) end;
procedure change(var n: integer); begin s.k := line; n := 1 end;
begin
  s.k := dot; s.size := 1; writeln('start');
  change(s.size);
  writeln('not reached')
end.
