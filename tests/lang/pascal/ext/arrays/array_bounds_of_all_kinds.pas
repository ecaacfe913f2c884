{ array bounds of all kinds }
program prog(output);
const n = 3;
type col = (red, green, blue);
var a: array [0..n * 2 - 1] of integer; b: array [-n..-1] of char; c: array [col] of integer; d: array [green..blue, boolean] of byte; e: array [1..8/2] of integer; f: array [ord('A')..ord('C')] of integer; g: array ['x'..'z'] of integer; h: array [byte] of integer;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  chk(1, (low(a) = 0) and (high(a) = 5) and (length(a) = 6)); chk(2, (low(b) = -3) and (high(b) = -1)); chk(3, (low(c) = red) and (high(c) = blue)); chk(4, length(d) = 2); chk(5, length(d[green]) = 2); chk(6, high(e) = 4); chk(7, (low(f) = 65) and (length(f) = 3)); chk(8, (low(g) = 'x') and (ord(high(g)) = ord('z'))); chk(9, length(h) = 256); chk(10, sizeof(d) = 4); d[blue, true] := 7; chk(11, d[blue][true] = 7)
end.
