{$mode objfpc}{$H+}
{$modeswitch advancedrecords}
program g6;
type
  TPoint = record
    x, y: integer;
    procedure Move(dx, dy: integer);
    function Len2: integer;
    class function Make(ax, ay: integer): TPoint; static;
    class operator + (a, b: TPoint): TPoint;
  end;
  TRec = record a: integer; b: string; c: array[1..2] of char; end;
procedure TPoint.Move(dx, dy: integer);
begin x := x + dx; y := y + dy; end;
function TPoint.Len2: integer; begin Result := x*x + y*y; end;
class function TPoint.Make(ax, ay: integer): TPoint; begin Result.x := ax; Result.y := ay; end;
class operator TPoint.+(a, b: TPoint): TPoint; begin Result.x := a.x+b.x; Result.y := a.y+b.y; end;
const
  r: TRec = (a: 1; b: 'str'; c: ('x','y'));
  tab: array[0..2] of TRec = ((a:1;b:'one';c:'ab'),(a:2;b:'two';c:'cd'),(a:3;b:'three';c:'ef'));
  pts: array[1..2] of TPoint = ((x:1;y:2),(x:3;y:4));
var p, q: TPoint; i: integer;
begin
  p := TPoint.Make(1,2); p.Move(3,4); writeln(p.x,' ',p.y,' ',p.Len2);
  q := p + TPoint.Make(1,1); writeln(q.x, q.y);
  for i := 0 to 2 do writeln(tab[i].a, tab[i].b, tab[i].c);
  writeln(r.b, pts[2].y);
end.
