{ mandelbrot.pas - the Mandelbrot set drawn with characters.

  Shows: real arithmetic in an inner loop, a table of characters, constants computed from constants. }
program Mandelbrot;

const
  Width = 64;
  Height = 32;
  MaxIterations = 200;
  Left = -2.25;
  Right = 0.75;
  Top = 1.25;
  Bottom = -1.25;
  StepX = (Right - Left) / Width;
  StepY = (Top - Bottom) / Height;
  Shades = ' .:-=+*%@';

{ How many steps of z := z^2 + c keep |z| below 2. }
function Iterations(cx, cy: Real): Integer;
var
  x, y, xx, yy: Real;
  n: Integer;
begin
  x := 0;
  y := 0;
  xx := 0;
  yy := 0;
  n := 0;
  while (n < MaxIterations) and (xx + yy < 4) do
  begin
    y := 2 * x * y + cy;
    x := xx - yy + cx;
    xx := x * x;
    yy := y * y;
    n := n + 1
  end;
  Iterations := n
end;

function Shade(n: Integer): Char;
begin
  if n >= MaxIterations then
    Shade := '#'
  else
    Shade := Shades[n mod Length(Shades) + 1]
end;

var
  row, column, inside: Integer;
  line: string;
begin
  inside := 0;
  for row := 0 to Height - 1 do
  begin
    line := '';
    for column := 0 to Width - 1 do
    begin
      line := line + Shade(Iterations(Left + (column + 0.5) * StepX, Top - (row + 0.5) * StepY));
      if line[Length(line)] = '#' then
        inside := inside + 1
    end;
    WriteLn(line)
  end;
  WriteLn('area about ', inside * StepX * StepY:0:3)
end.
