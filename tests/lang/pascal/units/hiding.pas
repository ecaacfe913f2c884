{ Later units hide earlier ones, units hide predeclared names, the program hides all; qualified names always select. }
program hiding;
uses hide_one; System, Hide_Two;
const z = 3;
var length2: integer;
begin
  writeln(x, y, z, ' ', hide_one.x, HIDE_TWO.X, Hide_two.z, hiding.z);
  writeln(MaxInt, ' ', System.MaxInt, ' ', Length('abc'), ' ', System.Length('abc'));
  hiding.length2 := system.Length('four');
  writeln(length2);
end.
