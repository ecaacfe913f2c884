program Matrices;
{$mode objfpc}{$H+}
uses SysUtils, Math;
type
  TMatrix = array of array of Double;
  TVector = array of Double;
  ESingular = class(Exception);
function NewMatrix(r, c: Integer): TMatrix;
begin
  SetLength(Result, r, c);
end;
function Identity(n: Integer): TMatrix;
var i: Integer;
begin
  Result := NewMatrix(n, n);
  for i := 0 to n - 1 do Result[i][i] := 1;
end;
operator * (const a, b: TMatrix): TMatrix;
var i, j, k: Integer;
begin
  Result := NewMatrix(Length(a), Length(b[0]));
  for i := 0 to High(a) do
    for j := 0 to High(b[0]) do
      for k := 0 to High(b) do
        Result[i, j] := Result[i, j] + a[i, k] * b[k, j];
end;
operator + (const a, b: TMatrix): TMatrix;
var i, j: Integer;
begin
  Result := NewMatrix(Length(a), Length(a[0]));
  for i := 0 to High(a) do for j := 0 to High(a[i]) do Result[i, j] := a[i, j] + b[i, j];
end;
function Solve(a: TMatrix; b: TVector): TVector;
var i, j, k, p: Integer; f, t: Double; row: TVector;
begin
  a := Copy(a); for i := 0 to High(a) do a[i] := Copy(a[i]);
  b := Copy(b);
  for k := 0 to High(a) do begin
    p := k;
    for i := k + 1 to High(a) do if Abs(a[i, k]) > Abs(a[p, k]) then p := i;
    if IsZero(a[p, k], 1e-12) then raise ESingular.CreateFmt('singular at %d', [k]);
    row := a[k]; a[k] := a[p]; a[p] := row;
    t := b[k]; b[k] := b[p]; b[p] := t;
    for i := k + 1 to High(a) do begin
      f := a[i, k] / a[k, k];
      for j := k to High(a) do a[i, j] := a[i, j] - f * a[k, j];
      b[i] := b[i] - f * b[k];
    end;
  end;
  SetLength(Result, Length(b));
  for i := High(a) downto 0 do begin
    Result[i] := b[i];
    for j := i + 1 to High(a) do Result[i] := Result[i] - a[i, j] * Result[j];
    Result[i] := Result[i] / a[i, i];
  end;
end;
procedure Print(const m: TMatrix; const title: string);
var r: TVector; x: Double; s: string;
begin
  WriteLn(title, ':');
  for r in m do begin
    s := '';
    for x in r do s := s + Format('%9.3f', [x]);
    WriteLn(s);
  end;
end;
var a, b: TMatrix; x: TVector; i: Integer;
begin
  a := NewMatrix(3, 3);
  for i := 0 to 8 do a[i div 3, i mod 3] := Power(i + 1, 1.5);
  a[2, 2] := -4;
  b := a * Identity(3) + a;
  Print(a, 'a'); Print(b, 'b');
  x := Solve(a, TVector.Create(1, 2, 3));
  for i := 0 to High(x) do Write(x[i]:0:6, ' '); WriteLn;
  try
    x := Solve(NewMatrix(0, 0), nil); a[2] := a[1]; a[0] := a[1]; x := Solve(a, TVector.Create(1, 1, 1));
  except
    on e: ESingular do WriteLn(e.ClassName, ': ', e.Message);
  end;
  WriteLn(MaxValue([1.5, 9.25, 3.0]):0:2, ' ', Sum([1.0, 2.5]):0:1, ' ', Mean([1.0, 2.0, 6.0]):0:3, ' ', StdDev([2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]):0:4);
  WriteLn(Ceil(2.1), Floor(-2.1), Sign(-3.0), ' ', RoundTo(3.14159, -2):0:4, ' ', EnsureRange(15, 0, 10), ' ', InRange(5, 1, 9), ' ', DegToRad(180):0:5);
  WriteLn(ArcTan2(1, 1):0:6, ' ', Hypot(3, 4):0:1, ' ', LogN(2, 1024):0:2, ' ', Log10(1000):0:1, ' ', Log2(8):0:1, ' ', Max(3, 7), Min(2.5, 1.5):0:1);
end.
