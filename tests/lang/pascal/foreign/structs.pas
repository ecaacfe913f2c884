{ records by value and by address }
{ test: needs libpscaltest.so }
program structs;
uses ctypes;
type
  TSmall = record a: cint; b: cfloat end;
  TColour = record r, g, b: cuchar end;
  TBig = record
    x, y: cdouble;
    n: clong;
    part: TSmall;
    list: array[0..3] of cshort
  end;
  PBig = ^TBig;
function t_small(s: TSmall): TSmall; cdecl; external 'pscaltest';
function t_colour(c: TColour): TColour; cdecl; external 'pscaltest';
function t_big(b: TBig; k: cint): TBig; cdecl; external 'pscaltest';
procedure negate(var b: TBig); cdecl; external 'pscaltest' name 't_big_at';
procedure negateAt(b: PBig); cdecl; external 'pscaltest' name 't_big_at';
var
  s: TSmall;
  c: TColour;
  b, d: TBig;
  p: PBig;
  i: integer;
begin
  s.a := 41; s.b := 1.25;
  s := t_small(s);
  writeln(s.a, ' ', s.b:0:2);
  c.r := 1; c.g := 2; c.b := 3;
  c := t_colour(c);
  writeln(c.r, c.g, c.b);
  b.x := 1; b.y := 2; b.n := 3; b.part := s;
  for i := 0 to 3 do b.list[i] := i - 1;
  d := t_big(b, 10);
  writeln(d.x:0:1, ' ', d.y:0:1, ' ', d.n, ' ', d.part.a, ' ', d.list[0], ' ', d.list[3]);
  writeln(b.n, ' ', b.list[0]);
  negate(b);
  new(p);
  p^ := d;
  negateAt(p);
  writeln(b.n, ' ', p^.n)
end.
