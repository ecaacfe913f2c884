program outside(output);
{ 6.8.3.9: the bounds need to be assignment compatible only if the statement is executed. }
var k: 1..5; i: integer;
begin
  i := 0;
  for k := 1 to i do writeln('never');
  for k := 9 to 8 do writeln('never');
  writeln('ok')
end.
