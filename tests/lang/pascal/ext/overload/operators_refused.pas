program Refused;
type
  TVec = record x, y: integer end;
  TOther = record x: integer end;
operator + (a, b: TVec) r: TVec;
begin
  r := a
end;
operator + (a, b: TVec) r: TVec; { error: duplicate identifier }
begin
  r := b
end;
var
  a, b: TVec;
  o: TOther;
begin
  a := a + b;
  a := a - b; { error: operator }
  a := a + o; { error: operator }
  a := 5 { error: incompatible types }
end.
