{$mode objfpc}{$H+}
{$modeswitch advancedrecords}
program me;
type
  PPoint = ^TPoint;
  TPoint = record
  private
    fx: integer;
  public
    x, y: integer;
    procedure Move(dx, dy: integer);
    procedure MoveBy(d: integer = 10);
    function Len2: integer;
    function Plus(const b: TPoint): TPoint;
    function Twice: TPoint;
    class function Make(ax, ay: integer): TPoint; static;
    procedure Reset;
  end;
  TStack = record
    items: array[0..9] of integer;
    count: integer;
    procedure Push(v: integer);
    function Pop: integer;
    function IsEmpty: boolean;
  end;
procedure TPoint.Move(dx, dy: integer);
begin
  x := x + dx;
  Self.y := Self.y + dy;
  Inc(fx);
end;
procedure TPoint.MoveBy(d: integer);
begin
  Move(d, d);
end;
function TPoint.Len2: integer;
begin
  Result := x * x + y * y;
end;
function TPoint.Plus(const b: TPoint): TPoint;
begin
  Result.x := x + b.x;
  Result.y := y + b.y;
  Result.fx := 0;
end;
function TPoint.Twice: TPoint;
begin
  Result := Plus(Self);
end;
class function TPoint.Make(ax, ay: integer): TPoint;
begin
  Result.Reset;
  Result.x := ax;
  Result.y := ay;
end;
procedure TPoint.Reset;
begin
  x := 0; y := 0; fx := 0;
end;
procedure TStack.Push(v: integer);
begin
  items[count] := v;
  Inc(count);
end;
function TStack.Pop: integer;
begin
  Dec(count);
  Pop := items[count];
end;
function TStack.IsEmpty: boolean;
begin
  Result := count = 0;
end;
procedure Show(const p: TPoint);
begin
  writeln(p.x, ' ', p.y, ' ', p.Len2);
end;
var
  p, q: TPoint;
  pp: PPoint;
  s: TStack;
  a: array[1..3] of TPoint;
  i: integer;
begin
  p := TPoint.Make(1, 2);
  p.Move(3, 4);
  Show(p);
  p.MoveBy;
  p.MoveBy(-1);
  Show(p);
  q := p.Plus(TPoint.Make(100, 200));
  Show(q.Twice);
  writeln(p.Plus(q).Len2, ' ', p.Twice.Twice.x);
  New(pp);
  pp^ := p;
  pp^.Move(1, 1);
  Show(pp^);
  Dispose(pp);
  with p do
  begin
    Reset;
    Move(5, 5);
    writeln(Len2);
  end;
  for i := 1 to 3 do
  begin
    a[i].Reset;
    a[i].Move(i, i * i);
    write(a[i].Len2, ' ');
  end;
  writeln;
  s.count := 0;
  for i := 1 to 5 do s.Push(i * i);
  while not s.IsEmpty do write(s.Pop, ' ');
  writeln;
end.
