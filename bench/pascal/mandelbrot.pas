program MandelbrotBench;
{ Escape times of an n x n picture of the Mandelbrot set: real arithmetic in registers.
  Argument: n. }

const
  MaxIter = 60;

function SizeArg(usual: integer): integer;
var
  n, code: integer;
begin
  SizeArg := usual;
  if ParamCount >= 1 then begin
    Val(ParamStr(1), n, code);
    if (code = 0) and (n > 0) then SizeArg := n;
  end;
end;

function EscapeTime(cr, ci: double): integer;
var
  zr, zi, zr2, zi2: double;
  k: integer;
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

var
  n, x, y, k, inside: integer;
  total: Int64;
  step, cr, ci: double;

begin
  n := SizeArg(1000);
  inside := 0;
  total := 0;
  step := n;
  step := 2.0 / step;
  for y := 0 to n - 1 do begin
    ci := step * y - 1.0;
    for x := 0 to n - 1 do begin
      cr := step * x - 1.5;
      k := EscapeTime(cr, ci);
      if k = MaxIter then inside := inside + 1;
      total := total + k;
    end;
  end;
  writeln('inside ', inside, ' iterations ', total);
end.
