{ ISO 7185 6.6.3.8: index type differs }
program prog(output);
var a: array ['a'..'c'] of integer; b: array [Boolean] of integer;
procedure p(var x: array [lo..hi: integer] of integer); begin end;
begin
  p(a);  { error: incompatible|mismatch|cannot assign|argument|parameter|index }
  p(b);  { error: incompatible|mismatch|cannot assign|argument|parameter|index }
end.
