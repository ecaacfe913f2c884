{ ISO 7185 6.7.2.2: arithmetic operators }
program prog(output);
var i, j: integer; r: real; s: 1..5;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  i := 17; j := 5; r := 2.5; s := 4;
  chk(1, i + j = 22); chk(2, i - j = 12); chk(3, i * j = 85); chk(4, i div j = 3); chk(5, i mod j = 2); chk(6, i / j = 3.4);
  chk(7, (-i) div j = -3); chk(8, i div (-j) = -3); chk(9, (-i) div (-j) = 3); chk(10, 0 div j = 0); chk(11, 0 mod j = 0); chk(12, 15 mod j = 0);
  chk(13, r + 1 = 3.5); chk(14, 1 - r = -1.5); chk(15, r * 2 = 5); chk(16, 5 / r = 2); chk(17, 6 / 2 = 3.0); chk(18, s + s * s = 20);
  chk(19, -(-i) = i); chk(20, +i = 17); chk(21, -r = -2.5); chk(22, 1 div 2 * 2 = 0); chk(23, maxint div maxint = 1); chk(24, -maxint + maxint = 0);
  chk(25, i div j * j + i mod j = i); chk(26, 1e10 * 1e10 = 1e20); chk(27, 1 / 4 + 1 / 4 = 0.5); chk(28, 10 * 0.5 = 5)
end.
