{ ISO 7185 6.6.6.4: ordinal functions }
program prog(output);
type col = (red, green, blue); sub = 3..7;
var s: sub; c: char; k: col; b: Boolean; i: integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, ord('A') = 65); chk(2, chr(97) = 'a'); chk(3, chr(ord('x')) = 'x'); chk(4, ord(green) = 1); chk(5, ord(true) = 1); chk(6, ord(-5) = -5);
  chk(7, succ(-1) = 0); chk(8, pred('b') = 'a'); chk(9, succ(red) = green); chk(10, pred(true) = false);
  s := 3; chk(11, succ(s) = 4); chk(12, ord(s) = 3); i := succ(succ(s)); chk(13, i = 5);
  k := blue; k := pred(pred(k)); chk(14, k = red); b := succ(false); chk(15, b); c := succ('y'); chk(16, c = 'z')
end.
