unit shapes7;
{$mode objfpc}{$H+}{$modeswitch advancedrecords}{$modeswitch typehelpers}
interface
type
  TVec = record
    type TPart = (vpX, vpY);
    const Dim = 2;
    class var Made: integer;
    var x, y: double;
    constructor Create(ax, ay: double);
    function Scale(k: double): TVec; overload;
    function Scale(kx, ky: double): TVec; overload;
    function Get(p: TPart): double;
    procedure Put(p: TPart; v: double);
    class function Zero: TVec; static;
    property Part[p: TPart]: double read Get write Put; default;
    property Len2: double read x;
    class operator + (const a, b: TVec): TVec;
  end;
  TIntHelp = type helper for integer
    function Square: integer;
    function IsEven: boolean;
  end;
  TVecHelp = record helper for TVec
    function Dot(const o: TVec): double;
  end;
implementation
constructor TVec.Create(ax, ay: double); begin x := ax; y := ay; inc(Made) end;
function TVec.Scale(k: double): TVec; begin result := Scale(k, k) end;
function TVec.Scale(kx, ky: double): TVec; begin result := TVec.Create(x * kx, y * ky) end;
function TVec.Get(p: TPart): double; begin if p = vpX then result := x else result := y end;
procedure TVec.Put(p: TPart; v: double); begin case p of vpX: x := v; vpY: y := v; end end;
class function TVec.Zero: TVec; begin result.x := 0; result.y := 0 end;
class operator TVec.+ (const a, b: TVec): TVec; begin result.x := a.x + b.x; result.y := a.y + b.y end;
function TIntHelp.Square: integer; begin result := self * self end;
function TIntHelp.IsEven: boolean; begin result := not odd(self) end;
function TVecHelp.Dot(const o: TVec): double; begin result := x * o.x + y * o.y end;
end.
