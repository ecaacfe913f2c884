{ ISO 7185 6.4.6: value parameter out of range }
program prog(output);
type small = 1..10; var i: integer;
procedure p(s: small);
begin
  writeln(s:1)
end;
begin
  i := 10; p(i);
  i := 11;
  p(i)  { stops here }
end.
