{ ISO 7185 6.6.3.5: functional parameters }
program prog(output);
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function integral(function f(x: real): real; a, b: real; n: integer): real;
var s, h: real; i: integer;
begin
  h := (b - a) / n; s := (f(a) + f(b)) / 2;
  for i := 1 to n - 1 do s := s + f(a + i * h);
  integral := s * h
end;
function square(x: real): real; begin square := x * x end;
function cube(y: real): real; begin cube := y * y * y end;
function compose(function f(i: integer): integer; function g(i: integer): integer; x: integer): integer;
begin
  compose := f(g(x))
end;
function inc1(i: integer): integer; begin inc1 := i + 1 end;
function dbl(i: integer): integer; begin dbl := i * 2 end;
function answer(function f: integer): integer; begin answer := f + f end;
function seven: integer; begin seven := 7 end;
procedure scale(k: integer);
  function times(i: integer): integer;
  begin
    times := i * k
  end;
begin
  chk(k, compose(times, inc1, 10) = 11 * k)
end;
begin
  scale(1); scale(2);
  chk(3, abs(integral(square, 0, 3, 300) - 9) < 0.001);
  chk(4, abs(integral(cube, 0, 2, 200) - 4) < 0.001);
  chk(5, compose(inc1, dbl, 5) = 11); chk(6, compose(dbl, inc1, 5) = 12); chk(7, answer(seven) = 14)
end.
