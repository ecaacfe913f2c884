{ ISO 7185 6.7.2.5: relational operators }
program prog(output);
type col = (red, green, blue); str = packed array [1..3] of char; p = ^integer;
var a, b: set of 0..9; s: str; x, y: p; r: real; c: col;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, (1 < 2) and (2 <= 2) and (3 > 2) and (3 >= 3) and (1 <> 2) and (2 = 2));
  chk(2, (1 < 1.5) and (2.0 = 2) and (1.5 <> 1)); chk(3, ('a' < 'b') and ('Z' < 'a') and ('0' <= '0'));
  chk(4, (false < true) and (true >= true) and (false <> true)); c := green; chk(5, (red < c) and (c < blue) and (c = green));
  s := 'abc'; chk(6, (s = 'abc') and (s < 'abd') and (s > 'abB') and ('abc' <= s) and (s <> 'xyz'));
  a := [1, 2]; b := [1..5];
  chk(7, (a <= b) and (b >= a) and not (b <= a) and (a <> b) and (a <= a) and ([] <= a)); chk(8, (a = [2, 1]) and not (a = b)); chk(9, not ([1, 7] <= b));
  new(x); y := x; chk(10, (x = y) and not (x <> y) and (x <> nil)); y := nil; chk(11, (y = nil) and (x <> y));
  chk(12, (3 in b) and not (9 in b)); r := 0.1; chk(13, (r > 0) and (r < 1) and (-r < 0)); chk(14, 'abc' < 'abd')
end.
