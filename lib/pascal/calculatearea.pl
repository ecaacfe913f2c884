{$MODE PSCAL}
unit CalculateArea;

interface

function RectangleArea(len, width: real): real;
function CircleArea(radius: real): real;
function TriangleArea(side1, side2, side3: real): real;

implementation

const
  CirclePi = 3.14159;

function RectangleArea(len, width: real): real;
begin
  RectangleArea := len * width;
end;

function CircleArea(radius: real): real;
begin
  CircleArea := CirclePi * radius * radius;
end;

{ Heron's formula. }
function TriangleArea(side1, side2, side3: real): real;
var
  half: real;
begin
  half := (side1 + side2 + side3) / 2;
  TriangleArea := sqrt(half * (half - side1) * (half - side2) * (half - side3));
end;

end.
