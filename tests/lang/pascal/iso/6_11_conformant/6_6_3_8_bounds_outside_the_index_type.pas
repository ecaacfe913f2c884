{ ISO 7185 6.6.3.8: bounds outside the index type }
program prog(output);
type small = 1..5;
var a: array [1..5] of integer; b: array [0..5] of integer;
procedure p(var x: array [lo..hi: small] of integer);
begin
  writeln(lo:1, hi:2)
end;
begin
  p(a)
end.
