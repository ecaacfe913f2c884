program whole(output);
var a: array [1..3] of integer;
procedure p(var x: array [l..h: integer] of integer);
begin
  a := x { error: incompatible|cannot|assign }
end;
begin
  p(a)
end.
