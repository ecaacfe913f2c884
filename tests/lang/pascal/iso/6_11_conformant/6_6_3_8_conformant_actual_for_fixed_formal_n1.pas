program fixed(output);
type t = array [1..3] of integer;
var a: t;
procedure q(var x: t);
begin
end;
procedure p(var x: array [l..h: integer] of integer);
begin
  q(x) { error: expects|incompatible|type }
end;
begin
  p(a)
end.
