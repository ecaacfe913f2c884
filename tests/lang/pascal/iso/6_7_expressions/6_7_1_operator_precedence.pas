{ ISO 7185 6.7.1: operator precedence }
program prog(output);
var a, b, c: integer; p, q: Boolean; r: real;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  a := 2; b := 3; c := 4; p := true; q := false; r := 0.5;
  chk(1, a + b * c = 14); chk(2, (a + b) * c = 20); chk(3, a - b - c = -5); chk(4, 24 div b div a = 4); chk(5, 24 div (b div a) = 24);
  chk(6, -a * b = -6); chk(7, -a + b = 1); chk(8, a * b mod c = 2); chk(9, a - b mod c = -1);
  chk(10, not p or p); chk(11, not (p or p) = q); chk(12, p or q and q); chk(13, (p or q) and not q);
  chk(14, (a < b) = (b > a)); chk(15, (a < b) and (b < c)); chk(16, p and not q = true);
  chk(17, a / b * b = a); chk(18, 12 / a / b = 2); chk(19, a + r * b = 3.5); chk(20, -r - r = -1);
  chk(21, [1, 2] + [3] * [3, 4] = [1, 2, 3]); chk(22, [1, 2, 3] - [2] - [3] = [1]); chk(23, 7 - 3 in [1..4]);
  chk(24, ((((a))) + ((b))) * (c) = 20); chk(25, - (a - b) = 1)
end.
