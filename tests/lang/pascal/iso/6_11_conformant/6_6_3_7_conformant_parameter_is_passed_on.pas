program passedOn(output);
var
  a: array [3..5] of integer;
  m: array [1..2, 5..7] of integer;
  i, j: integer;

function sum(var x: array [l..h: integer] of integer): integer;
  var i, s: integer;
begin
  s := 0;
  for i := l to h do s := s + x[i];
  sum := s
end;

function twice(var x: array [l..h: integer] of integer): integer;
begin
  twice := sum(x) + sum(x)
end;

function total(var x: array [a..b: integer] of array [c..d: integer] of integer): integer;
  var i, s: integer;
begin
  s := 0;
  for i := a to b do s := s + sum(x[i]);
  total := s
end;

procedure shift(var x, y: array [l..h: integer] of integer);
  var i: integer;
begin
  for i := l to h do y[i] := x[i] + 1
end;

procedure assign(var x: array [l..h: integer; c..d: integer] of integer);
begin
  x[l, c] := 100;
  x[l] := x[h]
end;

begin
  for i := 3 to 5 do a[i] := i;
  for i := 1 to 2 do for j := 5 to 7 do m[i, j] := 10 * i + j;
  writeln(sum(a):1, twice(a):4);
  writeln(total(m):1);
  shift(m[1], m[2]);
  writeln(m[2, 7]:1);
  assign(m);
  writeln(m[1, 5]:1);
  writeln(sum(m[1]):1)
end.
