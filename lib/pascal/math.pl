{ Math: what is not built in of the unit of that name. Floor, Ceil, Power, Max, Min, Tan, ArcSin, ArcTan2 and their like are built in. }
{$MODE PSCAL}
unit Math;

interface

const
  MaxDouble = 1.7976931348623157E308;
  MinDouble = 2.2250738585072014E-308;

type
  TValueSign = -1..1;

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
function NaN: real;
function Infinity: real;
function NegInfinity: real;
function EnsureRange(X, Low, High: Int64): Int64; overload;
function EnsureRange(X, Low, High: real): real; overload;
function IfThen(Condition: Boolean; X: Int64; Y: Int64 = 0): Int64; overload;
function IfThen(Condition: Boolean; X: real; Y: real = 0): real; overload;
{ To the power of ten: -2 are hundredths. RoundTo takes exact halves to even. }
function RoundTo(X: real; Digit: integer): real;
function SimpleRoundTo(X: real; Digit: integer = -2): real;
procedure DivMod(Dividend, Divisor: integer; var Quotient, Remainder: integer);

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

function Infinity: real;
begin
  Infinity := MaxDouble;
  Infinity := Infinity * 2;
end;

function NegInfinity: real;
begin
  NegInfinity := -Infinity();
end;

function NaN: real;
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

end.
