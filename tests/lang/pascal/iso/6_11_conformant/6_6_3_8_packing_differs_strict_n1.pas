{ ISO 7185 6.6.3.8: packing differs strict }
program prog(output);
var a: packed array [1..3] of char; b: array [1..3] of char;
procedure p(var x: array [lo..hi: integer] of char); begin end;
procedure q(var x: packed array [lo..hi: integer] of char); begin end;
begin
  p(a);  { error: incompatible|mismatch|cannot assign|argument|parameter|packed }
  q(b);  { error: incompatible|mismatch|cannot assign|argument|parameter|packed }
end.
