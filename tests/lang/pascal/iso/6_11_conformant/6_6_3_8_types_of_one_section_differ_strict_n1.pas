{ ISO 7185 6.6.3.8: types of one section differ strict }
program prog(output);
var a: array [1..3] of integer; b: array [1..4] of integer;
procedure p(var x, y: array [lo..hi: integer] of integer); begin end;
begin
  p(a, b)  { error: incompatible|mismatch|cannot assign|argument|parameter|same }
end.
