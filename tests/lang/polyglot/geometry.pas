unit geometry;
{ What programs in CLike and Tiny import. }
interface
const
  Corners = 4;
  Scale = 2.5;
  Title = 'Geometry in Pascal';
type
  TPoint = record X, Y: Integer; end;
  TRow = array[1..3] of Integer;
  TColour = (Red, Green, Blue);
  TFunc = function(x: Integer): Integer;
var
  Calls: Integer;
  Origin: TPoint;
function Area(w, h: Integer): Integer;
function MakePoint(x, y: Integer): TPoint;
function Length2(const p: TPoint): Integer;
procedure Move(var p: TPoint; dx, dy: Integer);
procedure Swap2(var a, b: Integer);
function SumRow(const r: TRow): Integer;
function SumAll(const a: array of Integer): Integer;
procedure FillRow(var r: TRow; v: Integer);
function Join(const a, b: string): string;
procedure Upper(var s: string);
function Half(x: Real): Real;
function Next(c: TColour): TColour;
function IsBig(n: Integer): Boolean;
function Apply(f: TFunc; n: Integer): Integer;
function Doubler: TFunc;
function Greeting(name: string; times: Integer = 2): string;
implementation
function Area(w, h: Integer): Integer; begin Inc(Calls); Area := w * h end;
function MakePoint(x, y: Integer): TPoint; begin MakePoint.X := x; MakePoint.Y := y end;
function Length2(const p: TPoint): Integer; begin Length2 := p.X * p.X + p.Y * p.Y end;
procedure Move(var p: TPoint; dx, dy: Integer); begin p.X := p.X + dx; p.Y := p.Y + dy end;
procedure Swap2(var a, b: Integer); var t: Integer; begin t := a; a := b; b := t end;
function SumRow(const r: TRow): Integer; var i, s: Integer; begin s := 0; for i := 1 to 3 do s := s + r[i]; SumRow := s end;
function SumAll(const a: array of Integer): Integer; var i, s: Integer; begin s := 0; for i := Low(a) to High(a) do s := s + a[i]; SumAll := s end;
procedure FillRow(var r: TRow; v: Integer); var i: Integer; begin for i := 1 to 3 do r[i] := v * i end;
function Join(const a, b: string): string; begin Join := a + '-' + b end;
procedure Upper(var s: string); begin s := UpCase(s[1]) + Copy(s, 2, 100) + '!' end;
function Half(x: Real): Real; begin Half := x / 2 end;
function Next(c: TColour): TColour; begin Next := Succ(c) end;
function IsBig(n: Integer): Boolean; begin IsBig := n > 100 end;
function Apply(f: TFunc; n: Integer): Integer; begin Apply := f(n) + 1 end;
function Twice(x: Integer): Integer; begin Twice := 2 * x end;
function Doubler: TFunc; begin Doubler := @Twice end;
function Greeting(name: string; times: Integer = 2): string;
var i: Integer; s: string;
begin s := ''; for i := 1 to times do s := s + 'hello ' + name + ' '; Greeting := s end;
initialization
  Calls := 100;
  Origin.X := 7; Origin.Y := 8;
end.
