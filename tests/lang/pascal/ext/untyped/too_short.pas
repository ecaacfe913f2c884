program TooShort;
type
  TAll = array[1..100] of integer;
var
  a: array[1..3] of integer;
procedure Show(const x; n: integer);
begin
  writeln(TAll(x)[n])
end;
begin
  a[3] := 7;
  Show(a, 3);
  Show(a[2], 2);
  Show(a, 4)
end.
