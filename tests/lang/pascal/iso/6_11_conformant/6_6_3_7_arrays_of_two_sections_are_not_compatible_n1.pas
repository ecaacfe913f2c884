program sections(output);
var a, b: array [1..3] of integer;
procedure p(var x: array [l..h: integer] of integer; var y: array [m..n: integer] of integer);
begin
  x := y { error: incompatible }
end;
begin
  p(a, b)
end.
