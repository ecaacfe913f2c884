unit opmoney;
interface
type
  TMoney = record cents: longint end;
operator + (a, b: TMoney) r: TMoney;
operator := (x: integer) r: TMoney;
implementation
operator + (a, b: TMoney) r: TMoney;
begin
  r.cents := a.cents + b.cents
end;
operator := (x: integer) r: TMoney;
begin
  r.cents := x * 100
end;
end.
