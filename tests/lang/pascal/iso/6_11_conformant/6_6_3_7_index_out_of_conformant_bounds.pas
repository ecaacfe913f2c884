{ ISO 7185 6.6.3.7: index out of conformant bounds }
program prog(output);
var a: array [1..3] of integer;
procedure p(var x: array [lo..hi: integer] of integer);
begin
  x[hi] := 1;
  x[hi + 1] := 2  { stops here }
end;
begin
  p(a)
end.
