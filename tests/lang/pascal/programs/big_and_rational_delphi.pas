{$MODE DELPHI}
program big_and_rational_delphi;
{$APPTYPE CONSOLE}
uses SysUtils, Math;
type
  TBig = record neg: Boolean; d: array of Cardinal; end; // base 1e9, little endian
  TRat = record n, d: Int64;
    class operator Add(const a, b: TRat): TRat; class operator Subtract(const a, b: TRat): TRat;
    class operator Multiply(const a, b: TRat): TRat; class operator Divide(const a, b: TRat): TRat;
    class operator Equal(const a, b: TRat): Boolean; class operator LessThan(const a, b: TRat): Boolean;
    class operator Implicit(i: Int64): TRat; class operator Negative(const a: TRat): TRat; class operator Explicit(const a: TRat): Double;
    function ToStr: string; end;
  TPoly = array of Integer; TComplex = record re, im: Double end;
const Base = 1000000000;
function Gcd(a, b: Int64): Int64; begin while b <> 0 do begin Result := a mod b; a := b; b := Result end; Result := Abs(a) end;
function MakeRat(n, d: Int64): TRat; var g: Int64; begin if d = 0 then raise EDivByZero.Create('zero denominator'); g := Gcd(n, d);
  if d < 0 then g := -g; Result.n := n div g; Result.d := d div g end;
class operator TRat.Add(const a, b: TRat): TRat; begin Result := MakeRat(a.n * b.d + b.n * a.d, a.d * b.d) end;
  class operator TRat.Subtract(const a, b: TRat): TRat; begin Result := MakeRat(a.n * b.d - b.n * a.d, a.d * b.d) end;
  class operator TRat.Multiply(const a, b: TRat): TRat; begin Result := MakeRat(a.n * b.n, a.d * b.d) end;
  class operator TRat.Divide(const a, b: TRat): TRat; begin Result := MakeRat(a.n * b.d, a.d * b.n) end;
  class operator TRat.Equal(const a, b: TRat): Boolean; begin Result := (a.n = b.n) and (a.d = b.d) end;
  class operator TRat.LessThan(const a, b: TRat): Boolean; begin Result := a.n * b.d < b.n * a.d end;
  class operator TRat.Implicit(i: Int64): TRat; begin Result.n := i; Result.d := 1 end; class operator TRat.Negative(const a: TRat): TRat;
  begin Result.n := -a.n; Result.d := a.d end; class operator TRat.Explicit(const a: TRat): Double; begin Result := a.n / a.d end;
function TRat.ToStr: string; begin if d = 1 then Result := IntToStr(n) else Result := Format('%d/%d', [n, d]) end;
procedure Trim_(var a: TBig); var n: Integer; begin n := Length(a.d); while (n > 0) and (a.d[n - 1] = 0) do Dec(n); SetLength(a.d, n);
  if n = 0 then a.neg := False end;
function BigOf(const s: string): TBig; var i, k, n: Integer; t: string; begin t := s; Result.neg := False;
  if t[1] = '-' then begin Result.neg := True; Delete(t, 1, 1) end; n := (Length(t) + 8) div 9; SetLength(Result.d, n);
  for i := 0 to n - 1 do begin k := Length(t) - 9 * (i + 1) + 1;
  if k < 1 then Result.d[i] := StrToInt(Copy(t, 1, 8 + k)) else Result.d[i] := StrToInt(Copy(t, k, 9)) end; Trim_(Result) end;
function BigStr(const a: TBig): string; var i: Integer; begin if Length(a.d) = 0 then Exit('0'); Result := IntToStr(a.d[High(a.d)]);
  for i := High(a.d) - 1 downto 0 do Result := Result + Format('%.9d', [a.d[i]]); if a.neg then Result := '-' + Result end;
function BigMul(const a, b: TBig): TBig; var i, j: Integer; c: UInt64; begin SetLength(Result.d, Length(a.d) + Length(b.d));
  for i := 0 to High(Result.d) do Result.d[i] := 0; for i := 0 to High(a.d) do begin c := 0;
  for j := 0 to High(b.d) do begin c := c + UInt64(a.d[i]) * b.d[j] + Result.d[i + j]; Result.d[i + j] := c mod Base; c := c div Base end;
  Result.d[i + Length(b.d)] := c end; Result.neg := a.neg <> b.neg; Trim_(Result) end;
function BigAdd(const a, b: TBig): TBig; var i, n: Integer; c: Cardinal; begin n := Max(Length(a.d), Length(b.d));
  SetLength(Result.d, n + 1); c := 0; for i := 0 to n do begin if i < Length(a.d) then Inc(c, a.d[i]);
  if i < Length(b.d) then Inc(c, b.d[i]); Result.d[i] := c mod Base; c := c div Base end; Result.neg := False; Trim_(Result) end;
function BigPow(a: TBig; n: Integer): TBig; begin Result := BigOf('1'); while n > 0 do begin if Odd(n) then Result := BigMul(Result, a);
  a := BigMul(a, a); n := n shr 1 end end;
function PolyMul(const a, b: TPoly): TPoly; var i, j: Integer; begin SetLength(Result, Length(a) + Length(b) - 1);
  for i := 0 to High(Result) do Result[i] := 0; for i := 0 to High(a) do for j := 0 to High(b) do Inc(Result[i + j], a[i] * b[j]) end;
function PolyStr(const a: TPoly): string; var i: Integer; begin Result := '';
  for i := High(a) downto 0 do if a[i] <> 0 then begin if (Result <> '') and (a[i] > 0) then Result := Result + '+';
  if (i = 0) or (Abs(a[i]) <> 1) then Result := Result + IntToStr(a[i]) else if a[i] = -1 then Result := Result + '-'; case i of 0: ;
  1: Result := Result + 'x' else Result := Result + 'x^' + IntToStr(i) end end end;
function CMul(const a, b: TComplex): TComplex; begin Result.re := a.re * b.re - a.im * b.im; Result.im := a.re * b.im + a.im * b.re end;
var i: Integer; h, x: TRat; f, a, b: TBig; p, q: TPoly; z, w: TComplex; b0: array[0..20] of TRat; m, j: Integer; t: array[0..20] of TRat;
begin
  h := 0; for i := 1 to 20 do h := h + MakeRat(1, i); Writeln(h.ToStr, ' ', Double(h):0:6); x := MakeRat(-3, 6);
  Writeln(x.ToStr, ' ', (x * 4).ToStr, ' ', (x / MakeRat(2, 3)).ToStr, ' ', (-x - 1).ToStr, ' ', x < h, ' ', x = MakeRat(1, -2));
  try x := MakeRat(1, 0) except on E: EDivByZero do Writeln('E: ', E.Message) end;
  for m := 0 to 12 do begin t[m] := MakeRat(1, m + 1); for j := m downto 1 do t[j - 1] := (t[j - 1] - t[j]) * j;
  if (m = 1) or not Odd(m) then Write('B', m, '=', t[0].ToStr, ' ') end; Writeln;
  f := BigOf('1'); for i := 2 to 50 do f := BigMul(f, BigOf(IntToStr(i))); Writeln(BigStr(f)); a := BigOf('1'); b := BigOf('1');
  for i := 3 to 200 do begin f := BigAdd(a, b); a := b; b := f end; Writeln(BigStr(f));
  Writeln(BigStr(BigPow(BigOf('2'), 200)), ' ', BigStr(BigMul(BigOf('-123456789012345678901234567890'),
  BigOf('987654321098765432109876543210'))), ' ', BigStr(BigMul(BigOf('-5'), BigOf('0'))));
  p := TPoly.Create(1, 1); q := TPoly.Create(1); for i := 1 to 6 do q := PolyMul(q, p); Writeln(PolyStr(q));
  Writeln(PolyStr(PolyMul(TPoly.Create(-1, 0, 1), TPoly.Create(3, -2)))); z.re := 0; z.im := 1; w := z;
  for i := 1 to 3 do begin w := CMul(w, z); Write(Format('(%g,%g) ', [w.re, w.im])) end; Writeln;
end.
