{ ISO 7185 6.6.6.2: arithmetic functions }
program prog(output);
var i: integer; r: real; s: -10..10;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  i := -7; s := -3; r := -2.5;
  chk(1, abs(i) = 7); chk(2, abs(r) = 2.5); chk(3, sqr(i) = 49); chk(4, sqr(r) = 6.25); chk(5, abs(s) + sqr(s) = 12);
  chk(6, abs(sin(0)) < 1e-12); chk(7, abs(cos(0) - 1) < 1e-12); chk(8, abs(sin(arctan(1) * 2) - 1) < 1e-12);
  chk(9, abs(exp(1) - 2.718281828459045) < 1e-12); chk(10, abs(ln(exp(3)) - 3) < 1e-12); chk(11, sqrt(2.25) = 1.5); chk(12, sqrt(16) = 4);
  chk(13, abs(arctan(1) * 4 - 3.14159265358979) < 1e-12); chk(14, ln(1) = 0); chk(15, abs(0) = 0); chk(16, abs(5.0) / 2 = 2.5);
  chk(17, exp(0) = 1); chk(18, sqr(10000) = 100000000); chk(19, odd(abs(i)))
end.
