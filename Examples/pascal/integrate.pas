{ integrate.pas - numerical methods for any function, in ISO Pascal.

  Shows: functions and procedures as parameters, local functions passed with their surroundings,
  and the errors of three rules of integration compared. }
program Integrate(output);

const
  Pi = 3.14159265358979;

function Square(x: real): real;
begin
  Square := x * x
end;

function Sine(x: real): real;
begin
  Sine := sin(x)
end;

function Bell(x: real): real;
begin
  Bell := exp(-x * x)
end;

function Trapezoid(function f(x: real): real; low, high: real; steps: integer): real;
var
  i: integer;
  width, sum: real;
begin
  width := (high - low) / steps;
  sum := (f(low) + f(high)) / 2.0;
  for i := 1 to steps - 1 do
    sum := sum + f(low + i * width);
  Trapezoid := sum * width
end;

function Simpson(function f(x: real): real; low, high: real; steps: integer): real;
begin
  Simpson := (4.0 * Trapezoid(f, low, high, 2 * steps) - Trapezoid(f, low, high, steps)) / 3.0
end;

{ Halves an interval until the rule agrees with itself on both halves. }
function Adaptive(function f(x: real): real; low, high, tolerance: real): real;
var
  whole, halves, middle: real;
begin
  middle := (low + high) / 2.0;
  whole := Simpson(f, low, high, 1);
  halves := Simpson(f, low, middle, 1) + Simpson(f, middle, high, 1);
  if abs(whole - halves) < 15.0 * tolerance then
    Adaptive := halves
  else
    Adaptive := Adaptive(f, low, middle, tolerance / 2.0)
      + Adaptive(f, middle, high, tolerance / 2.0)
end;

{ A zero of f between low and high, where f has different signs. }
function Zero(function f(x: real): real; low, high: real): real;
var
  middle: real;
  lowIsNegative: boolean;
begin
  lowIsNegative := f(low) < 0.0;
  while high - low > 1.0e-10 do
  begin
    middle := (low + high) / 2.0;
    if (f(middle) < 0.0) = lowIsNegative then
      low := middle
    else
      high := middle
  end;
  Zero := (low + high) / 2.0
end;

{ 'number' is a parameter of Root that the local function uses wherever it is called. }
function Root(number: real; degree: integer): real;

  function Difference(x: real): real;
  var
    i: integer;
    power: real;
  begin
    power := 1.0;
    for i := 1 to degree do
      power := power * x;
    Difference := power - number
  end;

begin
  Root := Zero(Difference, 0.0, number + 1.0)
end;

procedure Compare(function f(x: real): real; low, high, exact: real);
var
  steps: integer;
begin
  writeln('exact', exact:14:7);
  steps := 4;
  while steps <= 64 do
  begin
    writeln(steps:5, Trapezoid(f, low, high, steps):14:7, Simpson(f, low, high, steps):14:7);
    steps := 4 * steps
  end;
  writeln('adaptive', Adaptive(f, low, high, 1.0e-9):11:8)
end;

{ Calls an action for equally spaced points. }
procedure Tabulate(low, high: real; steps: integer; procedure action(x: real));
var
  i: integer;
begin
  for i := 0 to steps do
    action(low + i * (high - low) / steps)
end;

procedure PlotSine(x: real);
begin
  writeln(x:6:3, '*': 26 + round(20.0 * sin(x)))
end;

begin
  writeln('x * x from 0 to 3');
  Compare(Square, 0.0, 3.0, 9.0);
  writeln('sin x from 0 to pi');
  Compare(Sine, 0.0, Pi, 2.0);
  writeln('exp(-x * x) from -3 to 3');
  Compare(Bell, -3.0, 3.0, 1.77241469651904);
  writeln('square root of 2:  ', Root(2.0, 2):10:8);
  writeln('cube root of 100:  ', Root(100.0, 3):10:8);
  writeln('zero of the sine:  ', Zero(Sine, 3.0, 4.0):10:8);
  Tabulate(0.0, 2.0 * Pi, 16, PlotSine)
end.
