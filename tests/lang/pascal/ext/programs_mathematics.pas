{$mode objfpc}{$H+}
program f02;
uses SysUtils, Math;
type
  TMatrix = array[1..3, 1..3] of double;
  TPoly = array of double;
  TComplex = record re, im: double; end;
  generic_t = integer;
operator + (const a, b: TComplex) r: TComplex; begin r.re := a.re + b.re; r.im := a.im + b.im; end;
operator * (const a, b: TComplex) r: TComplex; begin r.re := a.re * b.re - a.im * b.im; r.im := a.re * b.im + a.im * b.re; end;
function C(re, im: double): TComplex; inline; begin Result.re := re; Result.im := im; end;
function Eval(const p: TPoly; x: double): double; var i: integer; begin Result := 0; for i := High(p) downto 0 do Result := Result * x + p[i]; end;
function MulP(const a, b: TPoly): TPoly; var i, j: integer; begin SetLength(Result, 0); SetLength(Result, Length(a) + Length(b) - 1); for i := 0 to High(a) do for j := 0 to High(b) do Result[i + j] += a[i] * b[j]; end;
function Newton(f: double): double; var x: double; n: integer; begin x := f; n := 0; repeat x := (x + f / x) / 2; inc(n) until (abs(x * x - f) < 1e-12) or (n > 50); Newton := x; end;
function Simpson(a, b: double; n: integer): double; var h, s: double; i: integer; begin h := (b - a) / n; s := sin(a) + sin(b); for i := 1 to n - 1 do if odd(i) then s += 4 * sin(a + i * h) else s += 2 * sin(a + i * h); Simpson := s * h / 3; end;
function Str2(const z: TComplex): string; begin Result := Format('%.2f%s%.2fi', [z.re, BoolToStr(z.im < 0, '', '+'), z.im]); end;
var m, t: TMatrix; i, j, k: integer; z: TComplex; p: TPoly; mandel: string;
begin
  for i := 1 to 3 do for j := 1 to 3 do m[i, j] := i * j - (i - j) * (i - j);
  for i := 1 to 3 do for j := 1 to 3 do begin t[i, j] := 0; for k := 1 to 3 do t[i, j] := t[i, j] + m[i, k] * m[k, j] end;
  for i := 1 to 3 do begin for j := 1 to 3 do write(t[i, j]:9:2); writeln; end;
  m := t; writeln(m[3, 3] = t[3, 3]);
  z := C(1, 2) * C(3, -1) + C(0.5, 0); writeln(Str2(z), ' ', Str2(C(1, -1)));
  p := MulP([1, 2], [3, 4, 5]); for i := 0 to High(p) do write(p[i]:0:0, ' '); writeln(Eval(p, 2):0:1);
  writeln(Newton(2):0:9, ' ', Simpson(0, Pi, 100):0:9);
  for i := -2 to 2 do begin mandel := ''; for j := -4 to 2 do begin z := C(0, 0); k := 0; while (k < 20) and (z.re * z.re + z.im * z.im < 4) do begin z := z * z + C(j / 2, i / 2); inc(k) end; mandel := mandel + Chr(Ord('a') + k) end; writeln(mandel) end;
  writeln(MinValue([3.5, 1.25, 9]):0:2, ' ', MaxValue([3.5, 1.25, 9]):0:2, ' ', StdDev([2.0, 4, 4, 4, 5, 5, 7, 9]):0:4, ' ', IfThen(i > 0, 1, 2), ' ', InRange(5, 1, 10), ' ', EnsureRange(15, 1, 10), ' ', Sign(-3), ' ', IntPower(2, 10):0:0);
end.
