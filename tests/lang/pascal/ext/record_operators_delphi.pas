program h5;
{$mode delphi}
type
  TComplex = record
    Re, Im: Double;
    constructor Create(ARe, AIm: Double);
    class operator Add(const a, b: TComplex): TComplex;
    class operator Subtract(const a, b: TComplex): TComplex;
    class operator Multiply(const a, b: TComplex): TComplex; overload;
    class operator Multiply(const a: TComplex; k: Double): TComplex; overload;
    class operator Negative(const a: TComplex): TComplex;
    class operator Equal(const a, b: TComplex): Boolean;
    class operator NotEqual(const a, b: TComplex): Boolean;
    class operator Implicit(d: Double): TComplex;
    class operator Explicit(const a: TComplex): Double;
    class operator Inc(const a: TComplex): TComplex;
    function Abs2: Double;
    procedure Print;
  end;
  TStack = record
  private
    FItems: array of Integer;
    FCount: Integer;
    function GetTop: Integer;
    procedure SetCap(n: Integer);
    function GetCap: Integer;
  public
    procedure Push(x: Integer);
    function Pop: Integer;
    property Count: Integer read FCount;
    property Top: Integer read GetTop;
    property Cap: Integer read GetCap write SetCap;
  end;
constructor TComplex.Create(ARe, AIm: Double); begin Re := ARe; Im := AIm; end;
class operator TComplex.Add(const a, b: TComplex): TComplex; begin Result.Re := a.Re + b.Re; Result.Im := a.Im + b.Im; end;
class operator TComplex.Subtract(const a, b: TComplex): TComplex; begin Result := TComplex.Create(a.Re - b.Re, a.Im - b.Im); end;
class operator TComplex.Multiply(const a, b: TComplex): TComplex; begin Result.Re := a.Re*b.Re - a.Im*b.Im; Result.Im := a.Re*b.Im + a.Im*b.Re; end;
class operator TComplex.Multiply(const a: TComplex; k: Double): TComplex; begin Result := TComplex.Create(a.Re*k, a.Im*k); end;
class operator TComplex.Negative(const a: TComplex): TComplex; begin Result := TComplex.Create(-a.Re, -a.Im); end;
class operator TComplex.Equal(const a, b: TComplex): Boolean; begin Result := (a.Re = b.Re) and (a.Im = b.Im); end;
class operator TComplex.NotEqual(const a, b: TComplex): Boolean; begin Result := not (a = b); end;
class operator TComplex.Implicit(d: Double): TComplex; begin Result := TComplex.Create(d, 0); end;
class operator TComplex.Explicit(const a: TComplex): Double; begin Result := a.Re; end;
class operator TComplex.Inc(const a: TComplex): TComplex; begin Result := TComplex.Create(a.Re + 1, a.Im); end;
function TComplex.Abs2: Double; begin Result := Re*Re + Im*Im; end;
procedure TComplex.Print; begin WriteLn('(', Re:0:2, ', ', Im:0:2, ')'); end;
function TStack.GetTop: Integer; begin Result := FItems[FCount - 1]; end;
procedure TStack.SetCap(n: Integer); begin SetLength(FItems, n); end;
function TStack.GetCap: Integer; begin Result := Length(FItems); end;
procedure TStack.Push(x: Integer);
begin
  if FCount = Cap then Cap := FCount * 2 + 2;
  FItems[FCount] := x; Inc(FCount);
end;
function TStack.Pop: Integer; begin Dec(FCount); Result := FItems[FCount]; end;
var a, b, c: TComplex; s: TStack; i: Integer;
begin
  a := TComplex.Create(1, 2); b := 3.5; c := a + b * a - a; c.Print; (-c).Print;
  WriteLn(a = b, ' ', a <> b, ' ', Double(b):0:2, ' ', (a * 2.0).Abs2:0:1);
  Inc(a); a.Print;
  TComplex.Create(9, 9).Print;
  for i := 1 to 5 do s.Push(i * i);
  WriteLn(s.Count, ' ', s.Top, ' ', s.Cap, ' ', s.Pop + s.Pop, ' ', s.Count);
end.
