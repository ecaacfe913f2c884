{ ISO 7185 6.6.3.8: bounds outside the index type strict }
program prog(output);
type small = 1..5;
var b: array [0..5] of integer;
procedure p(var x: array [lo..hi: small] of integer); begin end;
begin
  p(b)  { error: incompatible|mismatch|cannot assign|argument|parameter|range|too large|too big|exceed|overflow|bound }
end.
