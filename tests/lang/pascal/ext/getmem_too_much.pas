program TooMuch;
type
  TList = array[1..10] of integer;
var
  l: ^TList;
  n: integer;
begin
  n := sizeof(TList);
  getmem(l, n);
  writeln(l^[1]);
  getmem(l, n + 1)
end.
