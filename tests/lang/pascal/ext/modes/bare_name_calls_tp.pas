{ In TP and Delphi modes a function's bare name in its own body is a call; with a selector on the left it is the result. }
program BareName;
type
  TPoint = record X, Y: Integer end;
var
  Depth: Integer;
function Count: Integer;
begin
  Inc(Depth);
  if Depth < 5 then Count := Count + 1 else Count := 0
end;
function Text: string;
begin
  Text := 'abc';
  Text[1] := 'z'
end;
function Point: TPoint;
begin
  Point.X := 3;
  Point.Y := 4
end;
begin
  WriteLn(Count, Text, Point.X, Point.Y)
end.
