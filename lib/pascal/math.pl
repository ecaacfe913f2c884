{ Math: what is not built in of the unit of that name. Floor, Ceil, Power, Max, Min, Tan, ArcSin, ArcTan2 and their like are built in. }
{$MODE PSCAL}
unit Math;

interface

const
  MaxDouble = 1.7976931348623157E308;
  MinDouble = 2.2250738585072014E-308;
  MaxExtended = 1.7976931348623157E308;
  MinExtended = 2.2250738585072014E-308;
  MaxFloat = MaxDouble;
  MinFloat = MinDouble;
  MaxSingle = 3.4028234663852886E38;
  MinSingle = 1.1754943508222875E-38;
  NegativeValue = -1;
  ZeroValue = 0;
  PositiveValue = 1;
  LessThanValue = -1;
  EqualsValue = 0;
  GreaterThanValue = 1;

type
  TValueSign = -1..1;
  TValueRelationship = -1..1;
  TRoundToRange = -37..37;
  Float = real;
  TPaymentTime = (ptEndOfPeriod, ptStartOfPeriod);
  TFPUException = (exInvalidOp, exDenormalized, exZeroDivide, exOverflow, exUnderflow, exPrecision);
  TFPUExceptionMask = set of TFPUException;
  TFPURoundingMode = (rmNearest, rmDown, rmUp, rmTruncate);

function Log2(X: real): real;
function LogN(N, X: real): real;
function Hypot(X, Y: real): real;
{ Base times itself, without rounding through logarithms. }
function IntPower(Base: real; Exponent: integer): real;
function DegToRad(Degrees: real): real;
function RadToDeg(Radians: real): real;

{ -1, 0 or 1. }
function Sign(X: real): integer;
function InRange(X, Low, High: real): Boolean;
function IsZero(X: real; Epsilon: real = 1E-12): Boolean;
function SameValue(X, Y: real; Epsilon: real = 1E-12): Boolean;
function CompareValue(X, Y: real; Epsilon: real = 0): integer;
function IsNan(X: real): Boolean;
function IsInfinite(X: real): Boolean;
function NaN: Single;
function Infinity: Single;
function NegInfinity: Single;
function EnsureRange(X, Low, High: Int64): Int64; overload;
function EnsureRange(X, Low, High: real): real; overload;
function IfThen(Condition: Boolean; X: Int64; Y: Int64 = 0): Int64; overload;
function IfThen(Condition: Boolean; X: real; Y: real = 0): real; overload;
{ To the power of ten: -2 are hundredths. RoundTo takes exact halves to even. }
function RoundTo(X: real; Digit: integer): real;
function SimpleRoundTo(X: real; Digit: integer = -2): real;
procedure DivMod(Dividend, Divisor: integer; var Quotient, Remainder: integer); overload;
procedure DivMod(Dividend: integer; Divisor: Word; var Quotient, Remainder: Word); overload;
procedure DivMod(Dividend: integer; Divisor: Word; var Quotient, Remainder: SmallInt); overload;
procedure DivMod(Dividend, Divisor: Cardinal; var Quotient, Remainder: Cardinal); overload;
procedure DivMod(Dividend, Divisor: Int64; var Quotient, Remainder: Int64); overload;

{ Of no values: 0. }
function Sum(const Data: array of real): real;
function SumInt(const Data: array of integer): Int64;
function Mean(const Data: array of real): real;
{ The population's and the sample's deviation: divided by n and by n - 1. }
function PopnStdDev(const Data: array of real): real;
function StdDev(const Data: array of real): real;
function MinValue(const Data: array of real): real;
function MaxValue(const Data: array of real): real;
function MinIntValue(const Data: array of integer): integer;
function MaxIntValue(const Data: array of integer): integer;
function SumOfSquares(const Data: array of real): real;
procedure SumsAndSquares(const Data: array of real; var Total, Squares: real);
procedure MeanAndStdDev(const Data: array of real; var Average, Deviation: real);
function Variance(const Data: array of real): real;
function PopnVariance(const Data: array of real): real;
{ The sum of the squared distances from the mean. }
function TotalVariance(const Data: array of real): real;
function Norm(const Data: array of real): real;
function RandomFrom(const Data: array of real): real; overload;
{ A random integer from Low to High - 1; a normally distributed number. }
function RandomRange(Low, High: Int64): Int64;
function RandG(Average, Deviation: real): real;

procedure SinCos(Angle: real; out S, C: real);
function Cot(X: real): real;
function Sec(X: real): real;
function Csc(X: real): real;
function Secant(X: real): real;
function Cosecant(X: real): real;
function ArcSinh(X: real): real;
function ArcCosh(X: real): real;
function ArcTanh(X: real): real;
function ArSinh(X: real): real;
function ArCosh(X: real): real;
function ArTanh(X: real): real;
function DegToGrad(Degrees: real): real;
function GradToDeg(Grads: real): real;
function GradToRad(Grads: real): real;
function RadToGrad(Radians: real): real;
function CycleToRad(Cycles: real): real;
function RadToCycle(Radians: real): real;
function DegNormalize(Degrees: real): real;
{ Ln(1 + X) }
function LnXP1(X: real): real;
function FMod(A, B: real): real;
{ X is Mantissa times a power of two, Mantissa from 0.5 to below 1; and the reverse. }
procedure Frexp(X: real; out Mantissa: real; out Exponent: integer);
function Ldexp(X: real; Exponent: integer): real;
function Ceil64(X: real): Int64;
function Floor64(X: real): Int64;

{ Money: the rate of interest a period, what is paid each period, the value at the start and at the end. What one pays is negative. }
function FutureValue(Rate: real; Periods: integer; Paid, Start: real; Time: TPaymentTime): real;
function PresentValue(Rate: real; Periods: integer; Paid, Final: real; Time: TPaymentTime): real;
function Payment(Rate: real; Periods: integer; Start, Final: real; Time: TPaymentTime): real;
function NumberOfPeriods(Rate, Paid, Start, Final: real; Time: TPaymentTime): real;

{ Nothing masks errors of arithmetic here: the set is kept for programs that change it. }
function GetExceptionMask: TFPUExceptionMask;
function SetExceptionMask(const Wanted: TFPUExceptionMask): TFPUExceptionMask;
procedure ClearExceptions(RaisePending: Boolean = true);
function GetRoundMode: TFPURoundingMode;
function SetRoundMode(Wanted: TFPURoundingMode): TFPURoundingMode;

implementation

function Log2(X: real): real;
begin
  Log2 := Ln(X) / Ln(2.0);
end;

function LogN(N, X: real): real;
begin
  LogN := Ln(X) / Ln(N);
end;

{ Divided by the larger one first: no overflow on the way. }
function Hypot(X, Y: real): real;
var
  large, small: real;
begin
  large := Max(Abs(X), Abs(Y));
  small := Min(Abs(X), Abs(Y));
  if large = 0.0 then
    Hypot := 0.0
  else
    Hypot := large * Sqrt(1.0 + Sqr(small / large));
end;

function IntPower(Base: real; Exponent: integer): real;
var
  factor, done: real;
  left: Int64;
begin
  done := 1.0;
  factor := Base;
  left := Abs(Int64(Exponent));
  while left > 0 do
  begin
    if Odd(left) then done := done * factor;
    left := left div 2;
    if left > 0 then factor := Sqr(factor);
  end;
  if Exponent < 0 then done := 1.0 / done;
  IntPower := done;
end;

function DegToRad(Degrees: real): real;
begin
  DegToRad := Degrees * (Pi / 180.0);
end;

function RadToDeg(Radians: real): real;
begin
  RadToDeg := Radians * (180.0 / Pi);
end;

function Sign(X: real): integer;
begin
  Sign := Ord(X > 0.0) - Ord(X < 0.0);
end;

function InRange(X, Low, High: real): Boolean;
begin
  InRange := (X >= Low) and (X <= High);
end;

function IsZero(X: real; Epsilon: real): Boolean;
begin
  IsZero := Abs(X) <= Epsilon;
end;

function SameValue(X, Y: real; Epsilon: real): Boolean;
begin
  SameValue := Abs(X - Y) <= Epsilon * Max(1.0, Max(Abs(X), Abs(Y)));
end;

procedure DivMod(Dividend, Divisor: integer; var Quotient, Remainder: integer);
begin
  Quotient := Dividend div Divisor;
  Remainder := Dividend - Quotient * Divisor;
end;

procedure DivMod(Dividend: integer; Divisor: Word; var Quotient, Remainder: Word);
begin
  Quotient := Dividend div Divisor;
  Remainder := Dividend mod Divisor;
end;

procedure DivMod(Dividend: integer; Divisor: Word; var Quotient, Remainder: SmallInt);
begin
  Quotient := Dividend div Divisor;
  Remainder := Dividend mod Divisor;
end;

procedure DivMod(Dividend, Divisor: Cardinal; var Quotient, Remainder: Cardinal);
begin
  Quotient := Dividend div Divisor;
  Remainder := Dividend mod Divisor;
end;

procedure DivMod(Dividend, Divisor: Int64; var Quotient, Remainder: Int64);
begin
  Quotient := Dividend div Divisor;
  Remainder := Dividend mod Divisor;
end;

function Sum(const Data: array of real): real;
var
  i: integer;
  total: real;
begin
  total := 0.0;
  for i := 0 to High(Data) do total := total + Data[i];
  Sum := total;
end;

function SumInt(const Data: array of integer): Int64;
var
  i: integer;
  total: Int64;
begin
  total := 0;
  for i := 0 to High(Data) do total := total + Data[i];
  SumInt := total;
end;

function Mean(const Data: array of real): real;
begin
  if Length(Data) = 0 then
    Mean := 0.0
  else
    Mean := Sum(Data) / Length(Data);
end;

{ The sum of the squared distances from the mean. }
function Spread(const Data: array of real): real;
var
  i: integer;
  middle, total: real;
begin
  middle := Mean(Data);
  total := 0.0;
  for i := 0 to High(Data) do total := total + Sqr(Data[i] - middle);
  Spread := total;
end;

function PopnStdDev(const Data: array of real): real;
begin
  if Length(Data) = 0 then
    PopnStdDev := 0.0
  else
    PopnStdDev := Sqrt(Spread(Data) / Length(Data));
end;

function StdDev(const Data: array of real): real;
begin
  if Length(Data) < 2 then
    StdDev := 0.0
  else
    StdDev := Sqrt(Spread(Data) / (Length(Data) - 1));
end;

function MinValue(const Data: array of real): real;
var
  i: integer;
  least: real;
begin
  least := 0.0;
  for i := 0 to High(Data) do
    if (i = 0) or (Data[i] < least) then least := Data[i];
  MinValue := least;
end;

function MaxValue(const Data: array of real): real;
var
  i: integer;
  most: real;
begin
  most := 0.0;
  for i := 0 to High(Data) do
    if (i = 0) or (Data[i] > most) then most := Data[i];
  MaxValue := most;
end;

function MinIntValue(const Data: array of integer): integer;
var
  i, least: integer;
begin
  least := 0;
  for i := 0 to High(Data) do
    if (i = 0) or (Data[i] < least) then least := Data[i];
  MinIntValue := least;
end;

function MaxIntValue(const Data: array of integer): integer;
var
  i, most: integer;
begin
  most := 0;
  for i := 0 to High(Data) do
    if (i = 0) or (Data[i] > most) then most := Data[i];
  MaxIntValue := most;
end;

function CompareValue(X, Y: real; Epsilon: real): integer;
begin
  if Abs(X - Y) <= Epsilon then CompareValue := 0
  else if X < Y then CompareValue := -1
  else CompareValue := 1;
end;

function IsNan(X: real): Boolean;
begin
  IsNan := X <> X;
end;

function IsInfinite(X: real): Boolean;
begin
  IsInfinite := Abs(X) > MaxDouble;
end;

function Infinity: Single;
var
  r: real;
begin
  r := MaxDouble;
  Infinity := r * 2;
end;

function NegInfinity: Single;
begin
  NegInfinity := -Infinity();
end;

function NaN: Single;
begin
  NaN := Infinity - Infinity;
end;

function EnsureRange(X, Low, High: Int64): Int64;
begin
  EnsureRange := X;
  if X < Low then EnsureRange := Low else if X > High then EnsureRange := High;
end;

function EnsureRange(X, Low, High: real): real;
begin
  EnsureRange := X;
  if X < Low then EnsureRange := Low else if X > High then EnsureRange := High;
end;

function IfThen(Condition: Boolean; X, Y: Int64): Int64;
begin
  if Condition then IfThen := X else IfThen := Y;
end;

function IfThen(Condition: Boolean; X, Y: real): real;
begin
  if Condition then IfThen := X else IfThen := Y;
end;

function RoundTo(X: real; Digit: integer): real;
var
  scale, shifted, whole: real;
begin
  scale := IntPower(10.0, Digit);
  shifted := X / scale;
  whole := Int(shifted);
  if (Abs(shifted - whole) > 0.5) or ((Abs(shifted - whole) = 0.5) and (Frac(whole / 2) <> 0)) then whole := whole + Sign(X);
  RoundTo := whole * scale;
end;

function SimpleRoundTo(X: real; Digit: integer): real;
var
  scale: real;
begin
  scale := IntPower(10.0, -Digit);
  SimpleRoundTo := Int(X * scale + 0.5 * Sign(X)) / scale;
end;

function SumOfSquares(const Data: array of real): real;
var
  i: integer;
begin
  SumOfSquares := 0.0;
  for i := 0 to High(Data) do SumOfSquares := SumOfSquares + Sqr(Data[i]);
end;

procedure SumsAndSquares(const Data: array of real; var Total, Squares: real);
begin
  Total := Sum(Data);
  Squares := SumOfSquares(Data);
end;

function TotalVariance(const Data: array of real): real; begin TotalVariance := Spread(Data) end;

function Variance(const Data: array of real): real;
begin
  if Length(Data) < 2 then Variance := 0.0 else Variance := Spread(Data) / (Length(Data) - 1);
end;

function PopnVariance(const Data: array of real): real;
begin
  if Length(Data) = 0 then PopnVariance := 0.0 else PopnVariance := Spread(Data) / Length(Data);
end;

procedure MeanAndStdDev(const Data: array of real; var Average, Deviation: real);
begin
  Average := Sum(Data) / Length(Data);
  Deviation := StdDev(Data);
end;

function Norm(const Data: array of real): real; begin Norm := Sqrt(SumOfSquares(Data)) end;
function RandomFrom(const Data: array of real): real; begin RandomFrom := Data[FpcRandom(Length(Data), 1)] end;
function RandomRange(Low, High: Int64): Int64; begin RandomRange := Min(Low, High) + FpcRandom(Abs(Low - High), 1) end;

{ The polar method of Box and Muller. }
function RandG(Average, Deviation: real): real;
var
  u, v, s: real;
begin
  repeat
    u := 2.0 * FpcRandomReal - 1.0;
    v := 2.0 * FpcRandomReal - 1.0;
    s := Sqr(u) + Sqr(v);
  until s < 1.0;
  RandG := Average + Deviation * u * Sqrt(-2.0 * Ln(s) / s);
end;

procedure SinCos(Angle: real; out S, C: real);
begin
  S := Sin(Angle);
  C := Cos(Angle);
end;

function Cot(X: real): real; begin Cot := Cos(X) / Sin(X) end;
function Sec(X: real): real; begin Sec := 1.0 / Cos(X) end;
function Csc(X: real): real; begin Csc := 1.0 / Sin(X) end;
function Secant(X: real): real; begin Secant := 1.0 / Cos(X) end;
function Cosecant(X: real): real; begin Cosecant := 1.0 / Sin(X) end;
function ArcSinh(X: real): real; begin ArcSinh := Sign(X) * Ln(Abs(X) + Sqrt(Sqr(X) + 1.0)) end;
function ArcCosh(X: real): real; begin ArcCosh := Ln(X + Sqrt(Sqr(X) - 1.0)) end;
function ArcTanh(X: real): real; begin ArcTanh := 0.5 * Ln((1.0 + X) / (1.0 - X)) end;
function ArSinh(X: real): real; begin ArSinh := ArcSinh(X) end;
function ArCosh(X: real): real; begin ArCosh := ArcCosh(X) end;
function ArTanh(X: real): real; begin ArTanh := ArcTanh(X) end;
function DegToGrad(Degrees: real): real; begin DegToGrad := Degrees / 0.9 end;
function GradToDeg(Grads: real): real; begin GradToDeg := Grads * 0.9 end;
function GradToRad(Grads: real): real; begin GradToRad := Grads * (Pi / 200.0) end;
function RadToGrad(Radians: real): real; begin RadToGrad := Radians * (200.0 / Pi) end;
function CycleToRad(Cycles: real): real; begin CycleToRad := Cycles * (2.0 * Pi) end;
function RadToCycle(Radians: real): real; begin RadToCycle := Radians / (2.0 * Pi) end;
function DegNormalize(Degrees: real): real; begin DegNormalize := Degrees - 360.0 * Floor(Degrees / 360.0) end;

{ By Kahan: the error of 1 + X is taken out again. }
function LnXP1(X: real): real;
var
  u: real;
begin
  u := 1.0 + X;
  if u = 1.0 then LnXP1 := X else LnXP1 := Ln(u) * X / (u - 1.0);
end;

function FMod(A, B: real): real; begin FMod := A - B * Int(A / B) end;

procedure Frexp(X: real; out Mantissa: real; out Exponent: integer);
begin
  Exponent := 0;
  Mantissa := X;
  if X = 0.0 then Exit;
  while Abs(Mantissa) >= 1.0 do
  begin
    Mantissa := Mantissa / 2.0;
    Exponent := Exponent + 1;
  end;
  while Abs(Mantissa) < 0.5 do
  begin
    Mantissa := Mantissa * 2.0;
    Exponent := Exponent - 1;
  end;
end;

function Ldexp(X: real; Exponent: integer): real; begin Ldexp := X * IntPower(2.0, Exponent) end;
function Ceil64(X: real): Int64; begin Ceil64 := Ceil(X) end;
function Floor64(X: real): Int64; begin Floor64 := Floor(X) end;

{ What payments of 1 a period are worth at the end. }
function Annuity(Rate: real; Periods: integer; Time: TPaymentTime): real;
begin
  if Rate = 0.0 then Annuity := Periods
  else Annuity := (IntPower(1.0 + Rate, Periods) - 1.0) / Rate;
  if Time = ptStartOfPeriod then Annuity := Annuity * (1.0 + Rate);
end;

function FutureValue(Rate: real; Periods: integer; Paid, Start: real; Time: TPaymentTime): real;
begin
  FutureValue := -Start * IntPower(1.0 + Rate, Periods) - Paid * Annuity(Rate, Periods, Time);
end;

function PresentValue(Rate: real; Periods: integer; Paid, Final: real; Time: TPaymentTime): real;
begin
  PresentValue := (-Final - Paid * Annuity(Rate, Periods, Time)) / IntPower(1.0 + Rate, Periods);
end;

function Payment(Rate: real; Periods: integer; Start, Final: real; Time: TPaymentTime): real;
begin
  Payment := (-Final - Start * IntPower(1.0 + Rate, Periods)) / Annuity(Rate, Periods, Time);
end;

function NumberOfPeriods(Rate, Paid, Start, Final: real; Time: TPaymentTime): real;
var
  each: real;
begin
  each := Paid;
  if Time = ptStartOfPeriod then each := Paid * (1.0 + Rate);
  if Rate = 0.0 then NumberOfPeriods := -(Start + Final) / Paid
  else NumberOfPeriods := Ln((each - Final * Rate) / (each + Start * Rate)) / Ln(1.0 + Rate);
end;

var
  mask: TFPUExceptionMask;
  rounding: TFPURoundingMode;

function GetExceptionMask: TFPUExceptionMask; begin GetExceptionMask := mask end;

function SetExceptionMask(const Wanted: TFPUExceptionMask): TFPUExceptionMask;
begin
  SetExceptionMask := mask;
  mask := Wanted;
end;

procedure ClearExceptions(RaisePending: Boolean); begin end;
function GetRoundMode: TFPURoundingMode; begin GetRoundMode := rounding end;

function SetRoundMode(Wanted: TFPURoundingMode): TFPURoundingMode;
begin
  SetRoundMode := rounding;
  rounding := Wanted;
end;

end.
