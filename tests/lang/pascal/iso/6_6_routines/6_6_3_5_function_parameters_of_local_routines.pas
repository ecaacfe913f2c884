program closures(output);
var total: integer;
procedure each(procedure p(i: integer); n: integer);
var i: integer;
begin
  for i := 1 to n do p(i)
end;
function fold(function f(a, b: integer): integer; n: integer): integer;
var r, i: integer;
begin
  r := 0;
  for i := 1 to n do r := f(r, i);
  fold := r
end;
procedure outer(k: integer);
var sum: integer;
  procedure add(i: integer);
  begin
    sum := sum + i * k;
    if (i = 2) and (k > 0) then outer(k - 1)
  end;
  function plus(a, b: integer): integer;
  begin
    plus := a + b + k
  end;
begin
  sum := 0;
  each(add, 3);
  write(k:2, sum:3, fold(plus, 2):3, ';')
end;
begin
  outer(2); writeln
end.
