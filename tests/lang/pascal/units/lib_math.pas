{ The unit Math of lib/pascal. }
program LibMath;
uses Math;
var
  q, r: integer;
begin
  writeln(Log2(8.0):0:3, ' ', LogN(10.0, 1000.0):0:3, ' ', Hypot(3.0, 4.0):0:3, ' ', Hypot(0.0, 0.0):0:1);
  writeln(IntPower(2.0, 10):0:1, ' ', IntPower(2.0, -2):0:3, ' ', IntPower(7.0, 0):0:1, ' ', IntPower(-3.0, 3):0:1);
  writeln(DegToRad(180.0):0:6, ' ', RadToDeg(Pi / 2):0:3);
  writeln(Sign(-2.5), ' ', Sign(0), ' ', Sign(7), ' ', InRange(3, 1, 5), ' ', InRange(5.1, 1, 5), ' ', IsZero(1E-15), ' ', IsZero(0.1));
  writeln(SameValue(0.1 + 0.2, 0.3), ' ', SameValue(1.0, 1.1), ' ', SameValue(1.0, 1.1, 0.2));
  DivMod(17, 5, q, r);
  writeln(q, ' ', r);
  DivMod(-17, 5, q, r);
  writeln(q, ' ', r);
  writeln(Sum([1.5, 2.5, 3.0]):0:2, ' ', SumInt([1, 2, 3]), ' ', Mean([1.0, 2.0, 6.0]):0:2);
  writeln(PopnStdDev([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]):0:3, ' ', StdDev([1.0, 2.0, 3.0, 4.0]):0:4, ' ', StdDev([1.0]):0:1);
  writeln(MinValue([3.0, 1.5, 2.0]):0:1, ' ', MaxValue([-3.0, -1.5]):0:1, ' ', MinIntValue([3, 1, 2]), ' ', MaxIntValue([-3, -1]));
  writeln(Max(2, 3), ' ', Min(2.5, 1), ' ', Floor(-1.5), ' ', Ceil(1.2), ' ', Power(2, 3))
end.
