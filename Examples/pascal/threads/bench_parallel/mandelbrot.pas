program ParallelMandelbrot;
{ Escape times of the points of an n x n picture of the Mandelbrot set. Rows are dealt out like cards, since rows in the
  middle take longer. }
uses
  Threading;
{$I parallel.inc}

const
  MaxSteps = 60;

var
  n: Integer;

function Steps(cr, ci: Real): Integer;
var
  zr, zi, t: Real;
  k: Integer;
begin
  zr := 0.0;
  zi := 0.0;
  k := 0;
  while (k < MaxSteps) and (zr * zr + zi * zi <= 4.0) do
  begin
    t := zr * zr - zi * zi + cr;
    zi := 2.0 * zr * zi + ci;
    zr := t;
    k := k + 1
  end;
  Steps := k
end;

function Rows(part, parts: Integer): Int64;
var
  x, y: Integer;
  total: Int64;
begin
  total := 0;
  y := part;
  while y < n do
  begin
    for x := 0 to n - 1 do
      total := total + Steps(3.0 * x / n - 2.0, 2.0 * y / n - 1.0);
    y := y + parts
  end;
  Rows := total
end;

begin
  n := SizeArgument(120);
  Bench('steps', @Rows)
end.
