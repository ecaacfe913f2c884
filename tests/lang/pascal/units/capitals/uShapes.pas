unit uShapes;
{$MODE OBJFPC}{$H+}
interface
uses SysUtils;
type TShape = (shCircle, shSquare); TPoint = record x, y: double end; TVisitor = procedure(const p: TPoint; var stop: boolean);
const Origin: TPoint = (x: 0; y: 0); Version = '1.2'; Max = 3;
var Counter: integer = 10; OnVisit: TVisitor = nil;
function Area(s: TShape; r: double): double; overload;
function Area(w, h: double): double; overload;
function Pt(x, y: double): TPoint; inline;
procedure Each(const a: array of TPoint; v: TVisitor);
operator + (const a, b: TPoint): TPoint;
function Name(s: TShape): string;
implementation
uses Math, uUtil;
const Names: array[TShape] of string = ('circle', 'square');
var hidden: integer;
function Area(s: TShape; r: double): double; begin inc(hidden); case s of shCircle: result := Pi * r * r; shSquare: result := r * r end end;
function Area(w, h: double): double; begin inc(hidden); result := w * h end;
function Pt(x, y: double): TPoint; begin result.x := x; result.y := y end;
procedure Each(const a: array of TPoint; v: TVisitor); var i: integer; stop: boolean; begin stop := false;
  for i := 0 to high(a) do begin v(a[i], stop); if stop then exit end end;
operator + (const a, b: TPoint): TPoint; begin result := Pt(a.x + b.x, a.y + b.y) end;
function Name(s: TShape): string; begin result := Upper(Names[s]) + IntToStr(hidden) end;
initialization
  hidden := 100; Counter := Counter + 1; writeln('uShapes init ', Counter);
finalization
  writeln('uShapes done ', hidden);
end.
