{$MODE FPC}
program status_with_math_fpc;
uses Math;
var i: integer;
begin
  i := 0; writeln(Max(3, 5)); writeln(5 div i)
end.
