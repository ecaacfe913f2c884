{ open array parameters }
program prog(output);
type v3 = array [1..3] of integer; cv = array ['a'..'b'] of integer; dyn = array of integer;
var a: v3; c: cv; d: dyn; e: array [-2..2] of integer; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function sum(const x: array of integer): integer;
var i, s: integer;
begin
  s := 0; for i := low(x) to high(x) do s := s + x[i]; sum := s
end;
procedure double(var x: array of integer);
var i: integer;
begin
  for i := 0 to high(x) do x[i] := x[i] * 2
end;
procedure byValue(x: array of integer);
begin
  x[0] := 1000
end;
function count(const x: array of string): integer;
begin
  count := length(x) * 10 + length(x[high(x)])
end;
function nested(const x: array of integer): integer;
begin
  nested := sum(x) + high(x)
end;
begin
  for i := 1 to 3 do a[i] := i; c['a'] := 5; c['b'] := 6; setlength(d, 4); for i := 0 to 3 do d[i] := i; for i := -2 to 2 do e[i] := i * i;
  chk(1, sum(a) = 6); chk(2, sum(c) = 11); chk(3, sum(d) = 6); chk(4, sum(e) = 10); chk(5, sum([1, 2, 3, 4]) = 10); chk(6, sum([i]) = i); double(a); chk(7, a[3] = 6); double(d); chk(8, d[3] = 6); byValue(a); chk(9, a[1] = 2); chk(10, count(['x', 'yz', 'abc']) = 33); chk(11, nested(a) = 14); d := nil; chk(12, sum(d) = 0)
end.
