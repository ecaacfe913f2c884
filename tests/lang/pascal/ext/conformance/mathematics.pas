{ mathematics }
program prog(output);
var i: integer; r: real;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, abs(tan(0.5) - sin(0.5) / cos(0.5)) < 1e-12); chk(2, abs(arcsin(1) - pi / 2) < 1e-12); chk(3, abs(arccos(0) - pi / 2) < 1e-12); chk(4, abs(arctan2(1, -1) - 3 * pi / 4) < 1e-12); chk(5, abs(sinh(1) - (exp(1) - exp(-1)) / 2) < 1e-12); chk(6, abs(log10(1000) - 3) < 1e-12);
  chk(7, floor(-2.5) = -3); chk(8, ceil(-2.5) = -2); chk(9, floor(2.5) + ceil(2.5) = 5); chk(10, int(-2.5) = -2); chk(11, frac(2.75) = 0.75); chk(12, power(2, 10) = 1024); chk(13, power(2.0, 0.5) * power(2.0, 0.5) - 2 < 1e-12); chk(14, max(3, 7) = 7); chk(15, min(3, -7) = -7); chk(16, max(1.5, 1) = 1.5); chk(17, power(2, -1) = 0.5); chk(18, abs(pi - 3.14159265358979) < 1e-12);
  i := random(10); chk(19, (i >= 0) and (i < 10)); r := random; chk(20, (r >= 0) and (r < 1)); chk(21, factorial(10) = 3628800); chk(22, fibonacci(10) = 55); chk(23, lo($1234) = $34); chk(24, hi($1234) = $12); chk(25, cosh(0) = 1)
end.
