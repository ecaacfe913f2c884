{ Math: what is not built in of the unit of that name. Floor, Ceil, Power, Max, Min, Tan, ArcSin, ArcTan2 and their like are built in. }
unit Math;

interface

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

end.
