{ typed constants of all types }
program prog(output);
type col = (red, green, blue); pt = record x, y: integer end; vec = array [1..3] of integer; cs = set of char;
const base = 4;
  n: integer = 5; r: real = 2; s: string = 'text'; c: char = 'q'; b: boolean = true; k: col = green;
  v: vec = (1, 2, 3); m: array [0..1, 0..2] of integer = ((1, 2, 3), (4, 5, base + 2)); p: pt = (x: 10; y: 20);
  ps: array [1..2] of pt = ((x: 1; y: 2), (x: 3; y: 4)); vow: cs = ['a', 'e', 'i'..'o']; names: array [col] of string = ('r', 'g', 'b');
  ca: array [1..4] of char = 'abcd'; ptr: ^integer = nil; big: int64 = 5000000000; neg: integer = -base;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
function counter: integer;
const calls: integer = 0;
begin
  calls := calls + 1; counter := calls
end;
begin
  chk(1, n = 5); chk(2, r = 2.0); chk(3, s = 'text'); chk(4, c = 'q'); chk(5, b); chk(6, k = green); chk(7, v[1] + v[2] + v[3] = 6); chk(8, m[1, 2] + m[0][0] = 7); chk(9, (p.x = 10) and (p.y = 20)); chk(10, ps[2].y = 4); chk(11, ('m' in vow) and not ('b' in vow)); chk(12, names[blue] = 'b'); chk(13, (ca[1] = 'a') and (ca[4] = 'd')); chk(14, ptr = nil); chk(15, big = 5000000000); chk(16, neg = -4);
  n := n + 1; chk(17, n = 6); v[2] := 20; chk(18, v[2] = 20); p.x := 0; chk(19, p.x = 0); s := s + '!'; chk(20, s = 'text!'); chk(21, counter = 1); chk(22, counter = 2); chk(23, counter + counter = 7)
end.
