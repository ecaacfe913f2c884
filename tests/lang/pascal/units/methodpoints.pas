unit methodpoints;
{$mode objfpc}{$H+}{$modeswitch advancedrecords}
interface
type
  TPoint = record
    x, y: integer;
    procedure Add(dx: integer; dy: integer = 1);
    function Text: string;
    class function At(ax, ay: integer): TPoint; static;
    class operator + (const a, b: TPoint): TPoint;
  end;
implementation
uses SysUtils;
procedure TPoint.Add(dx: integer; dy: integer);
begin
  x := x + dx;
  y := y + dy;
end;
function TPoint.Text: string;
begin
  Result := '(' + IntToStr(x) + ', ' + IntToStr(y) + ')';
end;
class function TPoint.At(ax, ay: integer): TPoint;
begin
  Result.x := ax;
  Result.y := ay;
end;
class operator TPoint.+ (const a, b: TPoint): TPoint;
begin
  Result := TPoint.At(a.x + b.x, a.y + b.y);
end;
end.
