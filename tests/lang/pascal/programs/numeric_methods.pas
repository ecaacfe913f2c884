{$mode fpc}
program Numeric6;
{ old Pascal numerics: Newton, Simpson, Runge-Kutta, Gauss, complex numbers, polynomial, statistics, random LCG; default fpc }
const MaxN = 20; Eps = 1E-10;
type
  Vec = array[0..MaxN] of Double;
  Fun = function(x: Double): Double;
  Complex = record re, im: Double end;
var a: Vec; i, n: Integer; x, h: Double; z, w: Complex; mean, sd: Double; seed: LongWord;
function F1(x: Double): Double; begin F1 := x * x * x - 2 * x - 5 end;
function F2(x: Double): Double; begin F2 := Exp(-x * x) end;
function F3(x: Double): Double; begin F3 := Sin(x) / (1 + x) end;
function Newton(f: Fun; x: Double; var iter: Integer): Double;
var d, h: Double;
begin
  iter := 0; h := 1E-6;
  repeat
    d := (f(x + h) - f(x - h)) / (2 * h);
    x := x - f(x) / d; Inc(iter);
  until (Abs(f(x)) < Eps) or (iter > 50);
  Newton := x;
end;
function Simpson(f: Fun; a, b: Double; n: Integer): Double;
var i: Integer; s, h: Double;
begin
  h := (b - a) / n; s := f(a) + f(b);
  for i := 1 to n - 1 do if Odd(i) then s := s + 4 * f(a + i * h) else s := s + 2 * f(a + i * h);
  Simpson := s * h / 3;
end;
function Horner(const c: Vec; n: Integer; x: Double): Double;
var i: Integer; s: Double;
begin s := 0; for i := n downto 0 do s := s * x + c[i]; Horner := s end;
procedure CMul(a, b: Complex; var r: Complex);
begin r.re := a.re * b.re - a.im * b.im; r.im := a.re * b.im + a.im * b.re end;
function Mandel(cr, ci: Double): Integer;
var zr, zi, t: Double; k: Integer;
begin
  zr := 0; zi := 0; k := 0;
  while (zr * zr + zi * zi < 4) and (k < 60) do begin t := zr * zr - zi * zi + cr; zi := 2 * zr * zi + ci; zr := t; Inc(k) end;
  Mandel := k;
end;
function Rand: Double; begin seed := seed * 1664525 + 1013904223; Rand := seed / 4294967296.0 end;
procedure Rk4;
var t, y, k1, k2, k3, k4: Double;
begin
  t := 0; y := 1;
  while t < 0.95 do begin
    k1 := y - t * t + 1; k2 := y + 0.05 * k1 - Sqr(t + 0.05) + 1; k3 := y + 0.05 * k2 - Sqr(t + 0.05) + 1; k4 := y + 0.1 * k3 - Sqr(t + 0.1) + 1;
    y := y + 0.1 / 6 * (k1 + 2 * k2 + 2 * k3 + k4); t := t + 0.1;
  end;
  WriteLn('rk4 ', t:4:1, y:12:8);
end;
begin
  x := Newton(@F1, 2, n); WriteLn('root ', x:14:10, n:4);
  WriteLn('simpson ', Simpson(@F2, 0, 1, 20):12:9, Simpson(@F3, 0, Pi, 40):12:9);
  for i := 0 to 5 do a[i] := 1 / (i + 1); WriteLn('horner ', Horner(a, 5, 0.5):12:9, Horner(a, 5, -1):12:9);
  z.re := 1; z.im := 1; w := z; for i := 1 to 7 do CMul(z, w, z); WriteLn('(1+i)^8 = ', z.re:6:2, z.im:6:2);
  for n := -8 to 8 do begin for i := -24 to 12 do if Mandel(i / 12, n / 7) >= 60 then Write('*') else if Mandel(i / 12, n / 7) > 8 then Write('+') else Write(' '); WriteLn end;
  Rk4;
  seed := 12345; mean := 0; for i := 1 to 1000 do mean := mean + Rand; mean := mean / 1000; WriteLn('mean ', mean:8:5);
  sd := 0; for i := 1 to 1000 do sd := sd + Sqr(Rand - mean); WriteLn('sd ', Sqrt(sd / 999):8:5);
  x := 1; for i := 1 to 30 do x := (x + 2 / x) / 2; WriteLn(x:20:15, x * x - 2 < 1E-12);
  h := 0; for i := 1 to 10 do h := h + 0.1; WriteLn(h = 1.0, h:22:18, Abs(h - 1) < 1E-9);
  WriteLn(Ln(10):15:10, Exp(1):15:10, Sin(Pi / 6):8:4, Cos(Pi / 3):8:4, ArcTan(1) * 4:15:10, Sqrt(3):10:6);
  WriteLn(Trunc(1E9):12, Round(2.5), Round(3.5), Round(-0.5), Int(5.7):5:1, Frac(-5.75):7:2, 10 / 4:6:2, 1E3:10:0, -0.0001:10:3);
end.
