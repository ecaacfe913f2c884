{$MODE OBJFPC}
{$H+}
program statistics;
uses Math, SysUtils;
var a: array[1..6] of double = (2, 4, 4, 5, 7, 9); i: integer; m, s: double; ia: array of integer; mant: double; ex: integer; q, r: word;
begin
  writeln(Power(2, 10):0:1, ' ', IntPower(1.5, 3):0:4, ' ', Log2(8):0:1, ' ', Log10(1000):0:1, ' ', LogN(3, 81):0:1, ' ', Hypot(3, 4):0:1,
  ' ', Cot(1):0:4, ' ', ArcSin(0.5):0:4, ' ', ArcCos(0.5):0:4, ' ', ArcTan2(1, -1):0:4, ' ', Sinh(1):0:4, Cosh(1):0:4, Tanh(1):0:4,
  Tan(1):0:4); writeln(DegToRad(180):0:4, ' ', RadToDeg(Pi):0:1, ' ', Ceil(2.1), Ceil(-2.1), Floor(2.9), Floor(-2.1), ' ', Sign(-5),
  Sign(0), Sign(2.5), ' ', Max(3, 5), Min(3, 5), Max(2.5, 1.5):0:1, ' ', EnsureRange(15, 1, 10), InRange(5, 1, 10), ' ', RoundTo(2.25,
  -1):0:2, ' ', RoundTo(1234, 2):0:0, ' ', SimpleRoundTo(2.345, -2):0:2);
  writeln(Mean(a):0:3, ' ', Sum(a):0:1, ' ', StdDev(a):0:4, ' ', PopnStdDev(a):0:4, ' ', Variance(a):0:4, ' ', MaxValue(a):0:0,
  MinValue(a):0:0, ' ', SumOfSquares(a):0:1, ' ', Norm(a):0:4); SetLength(ia, 3); ia[0] := 5; ia[1] := 2; ia[2] := 8;
  writeln(MaxIntValue(ia), MinIntValue(ia), ' ', SumInt(ia)); writeln(Ldexp(0.5, 4):0:1);
  writeln(IsNan(NaN), IsInfinite(Infinity), IsZero(1e-20), SameValue(0.1 + 0.2, 0.3), ' ', CompareValue(1, 2), CompareValue(2.5, 2.5), ' ',
  IfThen(true, 1, 2), ' ', NaN, ' ', Infinity, ' ', -Infinity, ' ', NaN:8, Infinity:10:2);
  writeln(Sec(1):0:4, ' ', CycleToRad(0.5):0:4, ' ', GradToRad(100):0:4, ' ', LnXP1(0.5):0:4, ' ', ArcSinh(1):0:4, ArcCosh(2):0:4,
  ArcTanh(0.5):0:4, ' ', FMod(7.5, 2):0:1, ' ', Trunc(1e15), ' ', Round(1e15 + 0.5), ' ', Int(-3.7):0:1, Frac(-3.7):0:1, ' ', Sqr(1.5):0:2,
  Abs(-1.5):0:1); RandSeed := 42; for i := 1 to 5 do write(Random(100), ' '); writeln(Random:0:6, ' ', RandomRange(5, 10));
  for i := 1 to 3 do write(RandG(0, 1):0:4, ' '); writeln; writeln(5 mod 3, -5 mod 3, 5 mod -3);
end.
