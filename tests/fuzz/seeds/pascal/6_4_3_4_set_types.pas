{ ISO 7185 6.4.3.4: set types }
program prog(output);
type colour = (red, green, blue); digits = set of 0..9; letters = set of 'a'..'z'; chars = set of char;
var d: digits; l: letters; c: chars; k: set of colour; b: set of Boolean; p: packed set of 1..8; i: integer; ch: char;
    a: array [1..2] of digits;
procedure chk(n: integer; ok: boolean); begin if ok then writeln(n:1, ' ok') else writeln(n:1, ' FAIL') end;
begin
  d := []; for i := 0 to 9 do if odd(i) then d := d + [i];
  chk(1, d = [1, 3, 5, 7, 9]);
  l := ['a'..'e', 'x']; chk(2, ('c' in l) and not ('w' in l));
  c := l + ['0'..'9']; chk(3, ('5' in c) and ('x' in c));
  k := [red, blue]; chk(4, (blue in k) and not (green in k));
  b := [true]; chk(5, not (false in b));
  p := [1..8] - [4]; chk(6, not (4 in p) and (8 in p));
  a[1] := d; a[2] := a[1] - [9]; chk(7, (9 in a[1]) and not (9 in a[2]));
  i := 0; for ch := 'a' to 'z' do if ch in l then i := i + 1;
  chk(8, i = 6);
  c := [chr(0), chr(255)]; chk(9, (chr(255) in c) and not (chr(254) in c));
  i := 3; d := [i, i + 1, i * 2..9]; chk(10, d = [3, 4, 6, 7, 8, 9])
end.
