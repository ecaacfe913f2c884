{ ISO 7185 6.4.6: subrange out of range }
program prog(output);
var s: 1..5; i: integer;
begin
  i := 5; s := i; writeln(s:1);
  i := i + 1;
  s := i;  { stops here }
  writeln('not reached')
end.
