{ string comparison }
program prog(output);
var s, t: string; c: char; f: string[10];
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  s := 'abc'; t := 'abd'; c := 'a';
  chk(1, s < t); chk(2, t > s); chk(3, s <> t); chk(4, s = 'abc'); chk(5, s <= s); chk(6, 'ab' < s); chk(7, s < 'abcd'); chk(8, '' < 'a');
  chk(9, 'Z' < 'a'); chk(10, s > c); chk(11, c < s); chk(12, not (s = c)); s := 'a'; chk(13, s = c); chk(14, c = s);
  f := 'abc'; chk(15, f < t); chk(16, f = 'abc'); chk(17, 'b' > f); chk(18, #200 > 'z'); chk(19, s + 'bc' = f)
end.
