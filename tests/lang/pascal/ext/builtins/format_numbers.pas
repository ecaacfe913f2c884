{$mode objfpc}{$H+}
program k01;
uses SysUtils;
const Fmt = 'item %0:d of %1:d: %2:s (%0:d)';
var s: string; i: integer;
begin
  writeln(Format(Fmt, [3, 10, 'x']));
  writeln(Format('%1:s-%0:s', ['a', 'b']), Format(' %1:5.2f|%0:-5d|', [7, 2.5]));
  s := Format('%s %s', ['a', 'b']); writeln(s);
  for i := 1 to 2 do writeln(Format('%d: %2:s %1:s', [i, 'one', 'two']));
end.
