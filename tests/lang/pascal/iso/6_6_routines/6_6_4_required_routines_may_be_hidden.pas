program hiding(output);
{ 6.2.2.10, 6.6.4: required identifiers are as if declared around the program. }
var abs: integer; ord: char;
function sqrt(x: integer): integer; begin sqrt := x + 1 end;
procedure page(n: integer); begin writeln('page', n:2) end;
procedure inner;
type integer = (one, two);
var i: integer; true: boolean;
begin
  i := two; true := false;
  if i = two then writeln(true)
end;
begin
  abs := -3; ord := 'x';
  writeln(abs:1, ord, sqrt(4):2);
  page(7);
  inner
end.
