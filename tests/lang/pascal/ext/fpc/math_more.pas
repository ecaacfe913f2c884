{$mode objfpc}
{$mode objfpc}{$H+}
program c03;
uses Math;
var a: array[0..4] of double = (1, 2, 3, 4, 10); b: array[0..2] of integer = (3, 1, 2); m, sd: extended; i: integer; s, c: extended; man: extended; e: integer; q, r: longint; fl: array of double;
begin
  writeln(sum(a):0:2, ' ', mean(a):0:2, ' ', stddev(a):0:4, ' ', variance(a):0:4, ' ', popnvariance(a):0:4, ' ', totalvariance(a):0:3, ' ', norm(a):0:4, ' ', sumofsquares(a):0:2);
  writeln(maxvalue(a):0:1, minvalue(a):0:1, ' ', maxintvalue(b), minintvalue(b), ' ', sumint(b));
  meanandstddev(a, m, sd); writeln(m:0:3, ' ', sd:0:3);
  writeln(sec(1):0:4, csc(1):0:5, cot(1):0:4, ' ', arcsinh(1):0:5, arccosh(2):0:5, ' ', arctanh(0.5):0:5, ' ', hypot(3, 4):0:2);
  sincos(1.0, s, c); writeln(s:0:4, ' ', c:0:4);
  frexp(8.0, man, e); writeln(man:0:3, ' ', e, ' ', ldexp(0.5, 4):0:2);
  writeln(log2(8):0:2, log10(1000):0:2, logn(3, 81):0:2, lnxp1(0.001):0:6, ' ', intpower(2, 10):0:0, ' ', power(2, 0.5):0:5);
  writeln(ceil(-1.5), floor(-1.5), ' ', roundto(1234.567, -2):0:2, ' ', roundto(1234.5, 2):0:0, ' ', simpleroundto(2.345, -2):0:3);
  writeln(sign(-2), sign(0), ' ', inrange(5, 1, 10), ' ', ensurerange(15, 1, 10), ' ', max(1, 2), min(3.5, 2.5):0:1, ' ', fmod(7.5, 2):0:2);
  divmod(17, 5, q, r); writeln(q, r, ' ', degtorad(180):0:5, radtodeg(pi):0:2, ' ', iszero(1e-20), samevalue(1.0, 1.0 + 1e-15), comparevalue(1, 2));
  writeln(isnan(nan), isinfinite(infinity), ' ', infinity > 1e300, ' ', ifthen(true, 1, 2), ifthen(false, 1.5, 2.5):0:1);
  writeln(arctan2(1, 1):0:5, ' ', tan(0.5):0:5, arcsin(0.5):0:5, arccos(0.5):0:5, sinh(1):0:4, cosh(1):0:4, tanh(1):0:4, ' ', cotan(1):0:4);
  writeln(degtograd(90):0:1, gradtodeg(100):0:1, cycletorad(1):0:3, radtocycle(pi):0:2, ' ', maxdouble > 1e300, ' ', minsingle > 0);
  i := randomrange(5, 6); writeln(i, ' ', ord(comparevalue(2, 1)), ' ', futurevalue(0.01, 12, -100, 0, ptEndOfPeriod):0:2, ' ', payment(0.01, 12, 1000, 0, ptEndOfPeriod):0:3);
  writeln(2 ** 10, ' ', 2.0 ** 0.5:0:4, ' ', (-2) ** 3);
end.
