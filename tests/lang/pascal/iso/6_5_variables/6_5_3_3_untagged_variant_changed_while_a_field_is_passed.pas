{ ISO 7185 6.5.3.3: the same without a tag field }
program prog(output);
type kind = (dot, line);
var s: record case kind of dot: (size: integer); line: (width: real) end;
procedure change(var n: integer); begin s.width := 1.5; n := 1 end;
begin
  s.size := 1; writeln('start');
  change(s.size);
  writeln('not reached')
end.
