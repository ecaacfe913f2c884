{ ISO 7185 6.6.3.7: conformant arrays }
program prog(output);
type idx = 0..100; col = (red, green, blue);
     v5 = array [1..5] of integer; v3 = array [-1..1] of integer;
var a: v5; b: v3; c: array [col] of integer; d: array ['a'..'d'] of char; i: integer; k: col;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function sum(x: array [lo..hi: integer] of integer): integer;
var i, s: integer;
begin
  s := 0; for i := lo to hi do s := s + x[i]; sum := s
end;
procedure double(var x: array [lo..hi: integer] of integer);
var i: integer;
begin
  for i := lo to hi do x[i] := x[i] * 2
end;
procedure change(x: array [l..h: integer] of integer);
begin
  x[l] := 1000; chk(4, x[l] = 1000)
end;
function size(var x: array [lo..hi: integer] of integer): integer;
begin
  size := hi - lo + 1
end;
function first(var x: array [lo..hi: col] of integer): integer;
begin
  first := x[lo] * 100 + ord(hi)
end;
procedure fill(var x: array [lo..hi: char] of char; c: char);
var k: char;
begin
  for k := lo to hi do x[k] := c
end;
procedure twice(var x: array [lo..hi: integer] of integer);
begin
  double(x); double(x)
end;
begin
  for i := 1 to 5 do a[i] := i; for i := -1 to 1 do b[i] := i * 10 + 10;
  for k := red to blue do c[k] := ord(k) + 7;
  chk(1, sum(a) = 15); chk(2, sum(b) = 30);
  double(a); chk(3, sum(a) = 30); change(a); chk(5, a[1] = 2);
  chk(6, (size(a) = 5) and (size(b) = 3)); chk(7, first(c) = 702);
  fill(d, 'z'); chk(8, (d['a'] = 'z') and (d['d'] = 'z'));
  twice(b); chk(9, sum(b) = 120)
end.
