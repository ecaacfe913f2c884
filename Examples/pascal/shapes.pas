{ shapes.pas - a drawing made of shapes of different kinds.

  Shows: records with variants selected by a tag, with, case over the tag, arrays of such records,
  and a canvas of characters. }
program Shapes;

const
  Width = 48;
  Height = 14;
  MaxShapes = 10;

type
  Kind = (Circle, Rectangle, Triangle, Segment);
  Point = record
    x, y: Real
  end;
  Shape = record
    mark: Char;
    position: Point;
    case tag: Kind of
      Circle: (radius: Real);
      Rectangle: (wide, high: Real);
      Triangle, Segment: (second, third: Point)
  end;

var
  canvas: array[1..Height, 1..Width] of Char;
  drawing: array[1..MaxShapes] of Shape;
  count: Integer;

{ --------------------------------------------------------------- making shapes }

procedure MakePoint(var p: Point; x, y: Real);
begin
  p.x := x;
  p.y := y
end;

{ Adds a shape of a kind to the drawing; the caller fills in the rest. }
procedure NewShape(tag: Kind; mark: Char; x, y: Real);
begin
  count := count + 1;
  drawing[count].tag := tag;
  drawing[count].mark := mark;
  MakePoint(drawing[count].position, x, y)
end;

procedure AddCircle(mark: Char; x, y, radius: Real);
begin
  NewShape(Circle, mark, x, y);
  drawing[count].radius := radius
end;

procedure AddRectangle(mark: Char; x, y, wide, high: Real);
begin
  NewShape(Rectangle, mark, x, y);
  drawing[count].wide := wide;
  drawing[count].high := high
end;

procedure AddTriangle(mark: Char; x1, y1, x2, y2, x3, y3: Real);
begin
  NewShape(Triangle, mark, x1, y1);
  MakePoint(drawing[count].second, x2, y2);
  MakePoint(drawing[count].third, x3, y3)
end;

procedure AddSegment(mark: Char; x1, y1, x2, y2: Real);
begin
  NewShape(Segment, mark, x1, y1);
  MakePoint(drawing[count].second, x2, y2)
end;

{ -------------------------------------------------------------------- geometry }

function Distance(const p, q: Point): Real;
begin
  Distance := Sqrt(Sqr(p.x - q.x) + Sqr(p.y - q.y))
end;

{ Twice the area of a triangle, with a sign that tells the turn. }
function Turn(const a, b, c: Point): Real;
begin
  Turn := (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)
end;

function Area(const s: Shape): Real;
begin
  Area := 0;
  case s.tag of
    Circle: Area := 4 * ArcTan(1.0) * Sqr(s.radius);
    Rectangle: Area := s.wide * s.high;
    Triangle: Area := Abs(Turn(s.position, s.second, s.third)) / 2;
    Segment:
      { has none }
  end
end;

function Perimeter(const s: Shape): Real;
begin
  Perimeter := 0;
  case s.tag of
    Circle: Perimeter := 8 * ArcTan(1.0) * s.radius;
    Rectangle: Perimeter := 2 * (s.wide + s.high);
    Triangle:
      Perimeter := Distance(s.position, s.second) + Distance(s.second, s.third)
        + Distance(s.third, s.position);
    Segment: Perimeter := Distance(s.position, s.second)
  end
end;

function Covers(var s: Shape; const p: Point): Boolean;
begin
  Covers := False;
  with s do
    case tag of
      Circle: Covers := Distance(p, position) <= radius;
      Rectangle:
        Covers := (p.x >= position.x) and (p.x <= position.x + wide)
          and (p.y >= position.y) and (p.y <= position.y + high);
      Triangle:
        Covers := ((Turn(position, second, p) >= 0) = (Turn(second, third, p) >= 0))
          and ((Turn(second, third, p) >= 0) = (Turn(third, position, p) >= 0));
      Segment:
        Covers := Distance(position, p) + Distance(p, second) < Distance(position, second) + 0.1
    end
end;

procedure Move(var s: Shape; dx, dy: Real);

  procedure Shift(var p: Point);
  begin
    p.x := p.x + dx;
    p.y := p.y + dy
  end;

begin
  with s do
  begin
    Shift(position);
    if tag in [Triangle, Segment] then
      Shift(second);
    if tag = Triangle then
      Shift(third)
  end
end;

{ --------------------------------------------------------------------- drawing }

procedure Draw;
var
  row, column, i: Integer;
  p: Point;
begin
  for row := 1 to Height do
    for column := 1 to Width do
    begin
      canvas[row, column] := '.';
      { a character is twice as high as it is wide }
      MakePoint(p, column / 2, row);
      for i := 1 to count do
        if Covers(drawing[i], p) then
          canvas[row, column] := drawing[i].mark
    end;
  for row := 1 to Height do
  begin
    for column := 1 to Width do
      Write(canvas[row, column]);
    WriteLn
  end
end;

procedure List;
const
  Names: array[Kind] of string[9] = ('circle', 'rectangle', 'triangle', 'segment');
var
  i: Integer;
begin
  for i := 1 to count do
    WriteLn(drawing[i].mark, ' ', Names[drawing[i].tag]:9, '  area ', Area(drawing[i]):7:2,
      '  perimeter ', Perimeter(drawing[i]):7:2)
end;

var
  i: Integer;
begin
  count := 0;
  AddRectangle('#', 2.2, 6.6, 6.1, 5.1);
  AddTriangle('^', 1.3, 6.3, 9.2, 6.3, 5.3, 2.2);
  AddCircle('o', 18.2, 4.1, 2.7);
  AddSegment('=', 0.5, 12, 24, 12);
  AddRectangle('|', 17.7, 6.7, 1.1, 5.1);
  Draw;
  List;
  for i := 1 to count do
    if drawing[i].tag in [Circle, Triangle] then
      Move(drawing[i], 1.5, 1.1);
  Draw
end.
