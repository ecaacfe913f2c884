unit opvectors;
interface
type
  TVec = record x, y: real end;
operator + (a, b: TVec) r: TVec;
operator - (a: TVec) r: TVec;
operator * (a: TVec; k: real) r: TVec;
operator := (x: integer) r: TVec;
operator < (a, b: TVec) r: boolean;
implementation
operator + (a, b: TVec) r: TVec;
begin
  r.x := a.x + b.x;
  r.y := a.y + b.y
end;
operator - (a: TVec) r: TVec;
begin
  r.x := -a.x;
  r.y := -a.y
end;
operator * (a: TVec; k: real) r: TVec;
begin
  r.x := a.x * k;
  r.y := a.y * k
end;
operator := (x: integer) r: TVec;
begin
  r.x := x;
  r.y := x
end;
operator < (a, b: TVec) r: boolean;
begin
  r := sqr(a.x) + sqr(a.y) < sqr(b.x) + sqr(b.y)
end;
end.
