program ParallelMandelbrot;
{ Escape times of an n x n picture of the Mandelbrot set, rows dealt out to as many tasks as there are workers.
  Arguments: n, workers. }
{$I bench.inc}

const
  MaxIter = 60;

var
  n, workers: Integer;

function EscapeTime(cr, ci: Double): Integer;
var
  zr, zi, zr2, zi2: Double;
  k: Integer;
begin
  zr := 0.0;
  zi := 0.0;
  zr2 := 0.0;
  zi2 := 0.0;
  k := 0;
  while (k < MaxIter) and (zr2 + zi2 <= 4.0) do begin
    zi := 2.0 * zr * zi + ci;
    zr := zr2 - zi2 + cr;
    zr2 := zr * zr;
    zi2 := zi * zi;
    k := k + 1;
  end;
  EscapeTime := k;
end;

function Rows(part: Integer): Int64;
var
  x, y: Integer;
  total: Int64;
  step, cr, ci: Double;
begin
  total := 0;
  step := 2.0 / n;
  y := part;
  while y < n do begin
    ci := step * y - 1.0;
    for x := 0 to n - 1 do begin
      cr := step * x - 1.5;
      total := total + EscapeTime(cr, ci);
    end;
    y := y + workers;
  end;
  Rows := total;
end;

var
  i: Integer;
  one, total: Int64;
  t: array [0..14] of task;
  start: Real;
begin
  n := SizeArg(500);
  workers := WorkersArg;
  start := RealTimeClock;
  for i := 0 to workers - 1 do t[i] := TaskSpawn(@Rows, i);
  total := 0;
  for i := 0 to workers - 1 do begin
    one := TaskAwait(t[i]);
    total := total + one;
  end;
  Report('mandelbrot', n * n, start);
  writeln(total);
end.
