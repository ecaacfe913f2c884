{$mode objfpc}
var x: integer = 7; r: real = 2;
begin
  writeln(-7 and $FF, ' ', -x and $FF, ' ', -7 shr 1, ' ', -x shr 1, ' ', -7 div 2, ' ', -x mod 3, ' ', -x shl 2, ' ', - 7 and 15, ' ', -(7) and 15);
  writeln(5 + -7 and 3, ' ', -x * -x, ' ', -x or 1, ' ', not x and 3, ' ', -r*r:0:1);
end.
