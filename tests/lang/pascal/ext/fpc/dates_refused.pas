{$MODE OBJFPC}
uses sysutils, dateutils; var d: tdatetime;
begin
try d := encodetime(25, 61, 0, 0) except on e: exception do writeln(e.classname, ' ', e.message) end;
try d := encodedate(2023, 13, 1) except on e: exception do writeln(e.classname, ' ', e.message) end;


try d := strtotime('xx') except on e: exception do writeln(e.classname, ' ', e.message) end;

end.
