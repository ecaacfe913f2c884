{ function result variable }
program prog(output);
function sum(n: integer): integer;
var i: integer;
begin
  sum := 0; for i := 1 to n do sum := sum + i
end;
function fact(n: integer): integer;
begin
  result := 1; while n > 1 do begin result := result * n; n := n - 1 end
end;
function pick(n: integer): string;
begin
  pick := ''; while n > 0 do begin pick := pick + chr(48 + n mod 10); n := n div 10 end
end;
type vec = array [1..3] of integer; rec = record a, b: integer end;
function vector(n: integer): vec;
var i: integer;
begin
  for i := 1 to 3 do vector[i] := n * i
end;
function point(x: integer): rec;
begin
  point.a := x; point.b := point.a + 1
end;
function nothing: integer;
begin
end;
begin
  writeln(sum(10), ' ', fact(5), ' ', pick(123), ' ', vector(4)[3], ' ', point(5).b, ' ', nothing)
end.
