{ int64 arithmetic }
program prog(output);
var a, b: int64; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  a := 9223372036854775807; chk(1, a div 2 = 4611686018427387903); chk(2, a mod 10 = 7); a := -9223372036854775807; a := a - 1; chk(3, a < 0); writeln(a); a := 1; for i := 1 to 62 do a := a * 2; chk(4, a = 4611686018427387904); chk(5, a = 1 shl 62);
  b := 3000000000; chk(6, b * 3 = 9000000000); i := 2000000000; b := i + i; chk(7, b = 4000000000); chk(8, b - 3999999999 = 1); chk(9, abs(-5000000000) = 5000000000); chk(10, sqr(3000000) = 9000000000000); chk(11, trunc(1e15) = 1000000000000000); chk(12, round(-4e12) = -4000000000000)
end.
