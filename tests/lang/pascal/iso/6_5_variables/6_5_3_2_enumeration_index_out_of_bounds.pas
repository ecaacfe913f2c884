{ ISO 7185 6.5.3.2: enumeration index out of bounds }
program prog(output);
type col = (red, green, blue);
var a: array [green..blue] of integer; c: col;
begin
  c := blue; a[c] := 1;
  c := red;
  a[c] := 2  { stops here }
end.
