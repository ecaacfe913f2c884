{ ISO 7185 6.6.3.8: dimension differs }
program prog(output);
var a: array [1..3] of integer; m: array [1..3, 1..3] of integer;
procedure p(var x: array [lo..hi: integer] of integer); begin end;
procedure q(var x: array [lo..hi: integer; l2..h2: integer] of integer); begin end;
begin
  p(m);  { error: incompatible|mismatch|cannot assign|argument|parameter|dimension }
  q(a);  { error: incompatible|mismatch|cannot assign|argument|parameter|dimension }
end.
