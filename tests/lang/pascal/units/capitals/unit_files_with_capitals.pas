{$mode objfpc}{$H+}
program unit_files_with_capitals;
uses uShapes, uUtil, SysUtils;
{$I inc_consts.inc}
procedure Show(const p: TPoint; var stop: boolean); begin writeln(p.x:0:1, ',', p.y:0:1); stop := p.x > 5 end;
var p: TPoint; Counter: integer; a: array[0..3] of TPoint; i: integer;
begin
  Counter := 1; writeln(Counter, uShapes.Counter, ' ', Version, ' ', uShapes.Version, ' ', uShapes.Max); Max(4);
  writeln(Area(shSquare, 3):0:1, ' ', Area(2.0, 5.0):0:1, ' ', Name(shCircle)); p := Pt(1, 2) + Pt(3, 4) + Origin;
  for i := 0 to 3 do a[i] := Pt(i * 3, i); Each(a, @Show); Each([p, Origin], @Show); writeln(incconst, incfunc(4)); uShapes.Counter += 5;
  writeln(uShapes.Counter); if OnVisit = nil then writeln('nil'); OnVisit := @Show; writeln('end');
end.
