{ constant expressions }
program prog(output);
const a = 5; b = a * 2 + 1; c = (b - 1) div 2; d = a / 2; e = 'con' + 'cat'; f = chr(65); g = ord('a') + 1; h = -a; i1 = not true; j = (a > 3) and (b < 20); k = a mod 3; l = 1 shl 10; m = $FF and 15; n = abs(-7); o = sqr(4); p = trunc(3.9); q = round(2.5); r = succ(9); s = pred('b'); t1 = length(e); u = odd(3); v = sizeof(integer); w = high(byte); x = low(shortint); y = pi; z = maxint - 1; aa = 2 + 3 * 4 - 6 div 2; bb = 7 - 2 - 1; cc = not 0; dd = 5 xor 1; ee = 'x'; ff = ee + 'y'; gg = 1.5 * 2;
var arr: array [a..b] of integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, b = 11); chk(2, c = 5); chk(3, d = 2.5); chk(4, e = 'concat'); chk(5, f = 'A'); chk(6, g = 98); chk(7, h = -5); chk(8, not i1); chk(9, j); chk(10, k = 2); chk(11, l = 1024); chk(12, m = 15); chk(13, n = 7); chk(14, o = 16); chk(15, p = 3); chk(16, q = 3); chk(17, r = 10); chk(18, s = 'a'); chk(19, t1 = 6); chk(20, u); chk(21, v = 4); chk(22, w = 255); chk(23, x = -128); chk(24, abs(y - 3.14159265358979) < 1e-12); chk(25, z = 2147483646); chk(26, aa = 11); chk(27, bb = 4); chk(28, cc = -1); chk(29, dd = 4); chk(30, ff = 'xy'); chk(31, gg = 3); chk(32, length(arr) = 7)
end.
