{$MODE OBJFPC}
program status_with_sysutils;
uses SysUtils;
var a: array of integer; i: integer;
begin
  setlength(a, 3); i := 3;
  try writeln(10 div (i - 3)) except on e: EDivByZero do writeln(e.Message) end;
  {$R+} a[i] := 1; writeln('not reached')
end.
