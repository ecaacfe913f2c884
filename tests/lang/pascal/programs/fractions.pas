program Obj1;
{$mode objfpc}{$H+}{$modeswitch advancedrecords}
uses SysUtils;
type
  { records with everything: nested types, class vars, static methods, operators, default arrays, enumerating }
  TFraction = record
  private
    FNum, FDen: Int64;
    procedure Reduce;
    function GetAsDouble: Double;
    class var FCreated: Integer;
  public
    const MaxDen = 1000000;
    constructor Create(ANum: Int64; ADen: Int64 = 1);
    function ToString: string;
    class function Parse(const S: string): TFraction; static;
    class function Half: TFraction; static;
    class property Created: Integer read FCreated;
    class operator +(const A, B: TFraction): TFraction;
    class operator -(const A, B: TFraction): TFraction;
    class operator *(const A, B: TFraction): TFraction;
    class operator /(const A, B: TFraction): TFraction;
    class operator -(const A: TFraction): TFraction;
    class operator =(const A, B: TFraction): Boolean;
    class operator <(const A, B: TFraction): Boolean;
    class operator :=(N: Int64): TFraction;
    class operator Explicit(const A: TFraction): Double;
    property Num: Int64 read FNum;
    property Den: Int64 read FDen;
    property AsDouble: Double read GetAsDouble;
  end;
  TFractions = array of TFraction;
  TMatrix2 = record
    type TRow = array[0..1] of TFraction;
    var Rows: array[0..1] of TRow;
    function GetCell(r, c: Integer): TFraction;
    procedure SetCell(r, c: Integer; const V: TFraction);
    function Det: TFraction;
    property Cell[r, c: Integer]: TFraction read GetCell write SetCell; default;
  end;
procedure TFraction.Reduce;
var a, b, t: Int64;
begin
  if FDen = 0 then raise EZeroDivide.Create('zero denominator');
  if FDen < 0 then begin FNum := -FNum; FDen := -FDen end;
  a := Abs(FNum); b := FDen;
  while b <> 0 do begin t := a mod b; a := b; b := t end;
  if a > 1 then begin FNum := FNum div a; FDen := FDen div a end;
end;
function TFraction.GetAsDouble: Double; begin Result := FNum / FDen end;
constructor TFraction.Create(ANum, ADen: Int64); begin FNum := ANum; FDen := ADen; Inc(FCreated); Reduce end;
function TFraction.ToString: string;
begin
  if FDen = 1 then Result := IntToStr(FNum) else Result := Format('%d/%d', [FNum, FDen]);
end;
class function TFraction.Parse(const S: string): TFraction;
var p: Integer;
begin
  p := Pos('/', S);
  if p = 0 then Result := TFraction.Create(StrToInt64(S)) else Result := TFraction.Create(StrToInt64(Copy(S, 1, p - 1)), StrToInt64(Copy(S, p + 1, 99)));
end;
class function TFraction.Half: TFraction; begin Result := TFraction.Create(1, 2) end;
class operator TFraction.+(const A, B: TFraction): TFraction; begin Result := TFraction.Create(A.FNum * B.FDen + B.FNum * A.FDen, A.FDen * B.FDen) end;
class operator TFraction.-(const A, B: TFraction): TFraction; begin Result := A + (-B) end;
class operator TFraction.*(const A, B: TFraction): TFraction; begin Result := TFraction.Create(A.FNum * B.FNum, A.FDen * B.FDen) end;
class operator TFraction./(const A, B: TFraction): TFraction; begin Result := TFraction.Create(A.FNum * B.FDen, A.FDen * B.FNum) end;
class operator TFraction.-(const A: TFraction): TFraction; begin Result := TFraction.Create(-A.FNum, A.FDen) end;
class operator TFraction.=(const A, B: TFraction): Boolean; begin Result := (A.FNum = B.FNum) and (A.FDen = B.FDen) end;
class operator TFraction.<(const A, B: TFraction): Boolean; begin Result := A.FNum * B.FDen < B.FNum * A.FDen end;
class operator TFraction.:=(N: Int64): TFraction; begin Result := TFraction.Create(N) end;
class operator TFraction.Explicit(const A: TFraction): Double; begin Result := A.AsDouble end;
function TMatrix2.GetCell(r, c: Integer): TFraction; begin Result := Rows[r][c] end;
procedure TMatrix2.SetCell(r, c: Integer; const V: TFraction); begin Rows[r][c] := V end;
function TMatrix2.Det: TFraction; begin Result := Self[0, 0] * Cell[1, 1] - Self[0, 1] * Self[1, 0] end;
function Sum(const A: array of TFraction): TFraction;
var f: TFraction;
begin Result := 0; for f in A do Result := Result + f end;
var a, b: TFraction; l: TFractions; i: Integer; m: TMatrix2; row: TMatrix2.TRow;
begin
  a := TFraction.Create(6, -8); b := TFraction.Parse('5/10');
  WriteLn(a.ToString, ' ', b.ToString, ' ', (a + b).ToString, ' ', (a * b).ToString, ' ', (a / b).ToString, ' ', (a - b).ToString, ' ', (-a).ToString);
  WriteLn(a < b, b = TFraction.Half, a.AsDouble:0:3, ' ', Double(b):0:3, ' ', TFraction.MaxDen, ' ', a.Num, '|', a.Den);
  SetLength(l, 4); for i := 0 to 3 do l[i] := TFraction.Create(1, i + 1);
  WriteLn(Sum(l).ToString, ' ', Sum([a, b, TFraction.Half]).ToString);
  a := 3; WriteLn(a.ToString, ' ', (a + 2).ToString, ' ', TFraction.Parse('-4/6').ToString);
  try b := TFraction.Create(1, 0) except on E: EZeroDivide do WriteLn(E.Message) end;
  m[0, 0] := 1; m[0, 1] := TFraction.Half; m[1, 0] := 2; m.Cell[1, 1] := 3; WriteLn(m.Det.ToString);
  row := m.Rows[0]; row[1] := 7; WriteLn(row[1].ToString, ' ', m[0, 1].ToString);
  WriteLn(TFraction.Created > 20);
end.
